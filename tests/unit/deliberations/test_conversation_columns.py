"""Every column of a conversation, changed past the actions: what the record would notice of it."""

import pytest

from cydwaith.deliberations.actions import conversations, statements
from cydwaith.deliberations.deeds import NOT_COVERED
from cydwaith.deliberations.models import Conversation
from cydwaith.shared import clock
from cydwaith.shared.said import Said
from tests.deliberation_world import accepted, conversation, person
from tests.forum_world import CARDIFF, editor
from tests.kept import kept
from tests.spec.record.every_column import Watch, every_column, missed, watching

COLUMNS = [column for column in every_column() if column.room == "deliberations" and column.table not in NOT_COVERED]
WHY = Said("Rheswm", "Reason")


def held() -> Watch:
    """A conversation with everything that can be done to one."""
    one = conversation()
    accepted(one, 2)
    said = statements.add(by=person(one, 1), conversation=one, text=Said(en="x"))
    statements.refuse(by=editor(CARDIFF), statement=said, body=CARDIFF, reason=WHY)
    gone = statements.add(by=person(one, 1), conversation=one, text=Said(en="y"))
    statements.withdraw(by=person(one, 1), statement=gone)
    conversations.close(by=editor(CARDIFF), conversation=one, body=CARDIFF, reason=WHY)
    closed = Conversation.objects.get(pk=one.pk)
    conversations.reopen(by=editor(CARDIFF), conversation=closed, body=CARDIFF, reason=WHY, closes=clock.today())
    conversations.close(by=editor(CARDIFF), conversation=closed, body=CARDIFF, reason=WHY)
    return Watch()


kept_watch = kept(held)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
