"""Every column of what three signed, and of openings and rounds, is proved by the record."""

import pytest

from cydwaith.exchange.actions import helping, rounds
from cydwaith.exchange.deeds import NONE_SHIPS, NOT_COVERED
from cydwaith.shared.said import Said
from tests.exchange_world import EDITOR, HOME, HOST, OTHER, opening, shipped
from tests.kept import kept
from tests.placement_world import HOME_EDITOR, three
from tests.spec.record.every_column import Watch, every_column, missed, watching

COLUMNS = [
    column
    for column in every_column()
    if column.room == "exchange" and NOT_COVERED.get(column.table, NONE_SHIPS) == NONE_SHIPS
]
TABLES = sorted({column.table for column in COLUMNS})


def done() -> Watch:
    """Everything that the record hears of has happened."""
    shipped()
    three().placed()
    one = opening(kind="shared", partners=[OTHER])
    word = Said(cy="Rownd", en="Round")
    rounds.run(by=EDITOR, round_=rounds.begin(by=EDITOR, body=HOST, code="spring", title=word, openings=[one.pk]))
    invites = rounds.begin(by=EDITOR, body=HOST, code="summer", title=word, invites=True)
    rounds.withdraw(by=EDITOR, round_=rounds.lend(by=EDITOR, round_=invites, opening=one), why=word)
    asked = helping.ask(by=HOME_EDITOR, body=HOME, asked=HOST, topic="recycling-and-waste", need=word)
    helping.answer(by=EDITOR, one=asked, reply="later", line=word)
    return Watch()


kept_watch = kept(done)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    # A text that not all three have signed is theirs alone: the record never hears of it, whoever put it there.
    assert missed(watch, COLUMNS) == ["exchange_version: a row added"]
