"""Every column of a text, changed past the actions: no text ships, so that one is made here."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection

from cydwaith.record.verifying.guards import declared
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing, amending, commenting
from tests.kept import kept
from tests.practice_world import OTHER, OWNER, THIRD
from tests.spec.record.every_column import Column, Watch, changed, every_column
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


@pytest.fixture
def watch(kept_watch: Callable[[], Watch], db: None, *, on_postgresql: bool) -> Iterator[Watch]:
    """The same, in a database whose own guards somebody took away."""
    if on_postgresql:
        pytest.skip("which rows a proof reads does not depend on the database")
    with connection.cursor() as cursor:
        for trigger in declared():
            cursor.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        cursor.execute("PRAGMA ignore_check_constraints = ON")
    yield kept_watch()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_column_that_is_changed_is_found(watch: Watch, column: Column) -> None:
    with changed(column) as there:
        assert there
        assert watch.notices(column.table)
