"""Every column of a text, changed past the actions: no text ships, so that one is made here."""

import pytest

from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing, amending, commenting
from tests.kept import kept
from tests.practice_world import OTHER, OWNER, THIRD
from tests.spec.record.every_column import Watch, every_column, missed, watching
from tests.text_world import READER_ONLY, SECOND, WRITER, agree, held, keys, now, world

COLUMNS = [column for column in every_column() if column.room == "texts"]


def written() -> Watch:
    """A text with everything that can be done to one."""
    text = world()
    with held():
        asked = {"by": READER_ONLY, "text": text, "body": THIRD, "section": keys(text)[1], "seen": 1, "language": "en"}
        passage = {**asked, "passage": "once a year", "instead": "twice a year", "reason": Said(en="Too seldom.")}
        merged = amending.propose(**passage)
        amending.merge(by=WRITER, amendment=merged, body=OWNER)
        refused = amending.propose(**{**passage, "passage": "published", "instead": "public"})
        amending.support(by=SECOND, amendment=refused, body=OTHER)
        amending.support(by=SECOND, amendment=refused, body=OTHER, supports=False)
        amending.refuse(by=WRITER, amendment=refused, body=OWNER, reason=Said(cy="Na.", en="No."))
        said = commenting.comment(**asked, passage="The report", says=Said(cy="Pa un?", en="Which?"))
        commenting.close(by=WRITER, comment=said, body=OWNER)
        agree(text)
        agreeing.freeze(by=WRITER, text=text, body=OWNER, seen=now(text).number)
        agreeing.publish(by=WRITER, text=text, body=OWNER, number=now(text).number)
    return Watch()


kept_watch = kept(written)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
