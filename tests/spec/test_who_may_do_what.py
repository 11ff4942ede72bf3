"""A walk through every deed by every kind of person, of the body concerned and of another, made from the table."""

import pytest

from cydwaith.record.models import Entry
from cydwaith.shared.deeds import Deed, doing
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role, Who, table

pytestmark = pytest.mark.django_db
OURS, THEIRS = "GB-PLA-CRF", "GB-PLA-PEM"
DEEDS = [one for one in table().values() if isinstance(one, Deed)]
STANDING_ANYWHERE = {Who.ANYONE, Who.ACCOUNT, Who.ANALYST, Who.OPERATOR}


def person(who: Who, body: str) -> Actor:
    """Somebody of a kind, in one body and no other."""
    if who is Who.ANYONE:
        return PUBLIC
    if who is Who.OPERATOR:
        return COMMAND_LINE
    roles = {body: Role(who.value)} if who.value in set(Role) else {}
    return Actor("0" * 32, roles, analyst=who is Who.ANALYST, second_step=True)


def is_let(actor: Actor, deed: Deed) -> bool:
    """Whether somebody gets as far as doing it, for our body and in a state in which it can be done."""
    state = next(iter(deed.states)) if deed.states else None
    try:
        with doing(deed, by=actor, body=OURS, state=state):
            return True
    except Refused:
        return False


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.what)
def test_a_deed_is_done_by_whom_the_table_names_and_by_nobody_else(deed: Deed) -> None:
    for who in Who:
        kinds = {who} | ({Who.ANYONE} if who is not Who.ANYONE else set())
        if who not in {Who.ANYONE, Who.OPERATOR}:
            kinds |= {Who.ACCOUNT}
        assert is_let(person(who, OURS), deed) is bool(kinds & deed.who), f"{who} of the body"
        assert is_let(person(who, THEIRS), deed) is bool(kinds & STANDING_ANYWHERE & deed.who), f"{who} of another"
    assert not Entry.objects.exists()


@pytest.mark.parametrize("deed", [one for one in DEEDS if one.states], ids=lambda deed: deed.what)
def test_a_deed_is_done_in_no_other_state_than_the_table_names(deed: Deed) -> None:
    with pytest.raises(Refused), doing(deed, by=COMMAND_LINE, body=OURS, state="no such state"):
        pass


def test_there_are_deeds_to_walk_through() -> None:
    assert len(DEEDS) > 40
