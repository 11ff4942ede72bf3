"""Nobody is placed without the person, the home and the host; nobody stays longer by the word of two.

As rules in a table, by the actions, and past them: whoever writes into the database himself is refused as well.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from cydwaith.bodies.actions.accounts import erase as erase_account
from cydwaith.bodies.held import forget
from cydwaith.exchange.actions import agreeing, applying
from cydwaith.exchange.models import (
    Answer,
    Application,
    Document,
    Placement,
    PlacementStep,
    Signature,
    Version,
)
from cydwaith.record.models import Entry
from cydwaith.record.verifying.live import verify
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.exchange_world import GOVERNMENT, HOME, HOST, opening, shipped
from tests.kept import kept
from tests.placement_world import SIDES, TERMS, Three, three

kept_world = kept(shipped)
TWO = list(combinations(SIDES, 2))


@pytest.fixture
def world(kept_world: Callable[[], None], db: None) -> Iterator[Three]:
    kept_world()
    with translation.override("en"):
        yield three()


def past_the_actions(application: Application, version: Version, **told: object) -> None:
    """Place somebody by hand."""
    plain = {"begins": version.begins, "ends": version.ends, "version": version}
    Placement.objects.create(application=application, **plain | told)


@pytest.mark.parametrize("two", TWO)
def test_no_text_is_written_on_two_yeses(world: Three, two: tuple[str, ...]) -> None:
    world.answer(*two)
    with pytest.raises(NotPossible, match="must each say yes"):
        world.write()
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.create(
            application=world.application,
            number=1,
            begins="2030-01-01",
            ends="2030-02-01",
            sealed="0" * 64,
            side="host",
            at=clock.moment(),
        )


@pytest.mark.parametrize("no", SIDES)
def test_one_no_is_no(world: Three, no: str) -> None:
    world.answer(*(side for side in SIDES if side != no))
    world.answer(no, yes=False)
    with pytest.raises(NotPossible):
        world.write()
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.update(yes=True)


@pytest.mark.parametrize("two", TWO)
def test_nobody_is_placed_on_two_signatures(world: Three, two: tuple[str, ...]) -> None:
    world.answer()
    text = world.write()
    assert world.sign(text.number, *two) is None
    assert not Placement.objects.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_actions(world.application, text)


@pytest.mark.parametrize("two", TWO)
def test_no_placement_is_extended_on_two_signatures(world: Three, two: tuple[str, ...]) -> None:
    placed = world.placed()
    longer = world.write(ends=placed.ends + dt.timedelta(days=30))
    assert world.sign(longer.number, *two) is None
    placed.refresh_from_db()
    assert (placed.ends, placed.version.number) == (placed.begins + dt.timedelta(days=300), 1)
    for told in ({"ends": longer.ends}, {"version": longer, "ends": longer.ends}, {"begins": dt.date(2020, 1, 1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Placement.objects.update(**told)
    (third,) = set(SIDES) - set(two)
    world.sign(longer.number, third)
    placed.refresh_from_db()
    assert placed.ends == longer.ends
    assert PlacementStep.objects.get().kind == "extended"


def test_a_signature_under_another_text_is_refused_with_the_reason(world: Three) -> None:
    world.answer()
    first = world.write()
    world.sign(first.number, "person", "home")
    second = world.write(side="home", terms=TERMS | {"duties": "Other duties"})
    with pytest.raises(NotPossible, match="The text has changed since you read it"):
        world.sign(first.number, "host")
    with pytest.raises(IntegrityError), transaction.atomic():
        Signature.objects.create(version=first, side="host", by="x", sealed=first.sealed, at=clock.moment())
    with pytest.raises(IntegrityError), transaction.atomic():
        Signature.objects.create(version=second, side="host", by="x", sealed=first.sealed, at=clock.moment())
    assert world.sign(second.number, "host") is None, "what two signed before does not count"


def test_the_same_text_again_is_that_text(world: Three) -> None:
    world.answer()
    assert world.write() == world.write(side="home")


@pytest.mark.parametrize("model", [Answer, Version, Document, Signature, Placement])
def test_what_was_said_and_signed_does_not_change_and_does_not_go(world: Three, model: type) -> None:
    world.placed()
    row = model.objects.first()
    if model is not Placement:
        name = next(one for one in ("by", "sealed", "salt") if hasattr(row, one))
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.filter(pk=row.pk).update(**{name: "0" * 32})
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=row.pk)._raw_delete(using="default")


def test_nobody_speaks_for_two_sides(world: Three) -> None:
    both = Actor("both", {HOME: Role.EDITOR, HOST: Role.EDITOR})
    agreeing.answer(by=both, application=world.application, side="home", yes=True)
    with pytest.raises(NotPossible, match="another side"):
        agreeing.answer(by=both, application=world.application, side="host", yes=True)
    world.answer("person", "host")
    text = world.write()
    agreeing.sign(by=both, application=world.application, side="home", number=text.number)
    with pytest.raises(NotPossible, match="another side"):
        agreeing.sign(by=both, application=world.application, side="host", number=text.number)


@pytest.mark.parametrize("side", SIDES)
def test_a_stranger_speaks_for_none(world: Three, side: str) -> None:
    stranger = Actor("a stranger", {"GB-PLA-DEN": Role.ADMINISTRATOR})
    with pytest.raises(Refused):
        agreeing.answer(by=stranger, application=world.application, side=side, yes=True)
    with pytest.raises(Refused):
        agreeing.answer(by=Actor("a reader", {HOST: Role.READER}), application=world.application, side=side, yes=True)


def test_dates_that_overlap_another_placement_are_refused(world: Three) -> None:
    placed = world.placed()
    other = three(world.account, opening(kind="days"))
    other.answer()
    with pytest.raises(NotPossible, match="overlap") as refusal:
        other.write(begins=placed.ends)
    assert refusal.value.field == "begins"
    after = placed.ends + dt.timedelta(days=1)
    assert other.sign(other.write(begins=after, ends=after).number)
    longer = world.application
    with pytest.raises(NotPossible, match="overlap"):
        world.write(ends=after)
    assert longer.placement == placed


def test_the_database_refuses_an_overlap_too(world: Three) -> None:
    world.answer()
    text = world.write()
    other = three(world.account, opening(kind="days"))
    other.answer()
    same = other.write()
    world.sign(text.number)
    Signature.objects.bulk_create(
        Signature(version=same, side=side, by=side, sealed=same.sealed, at=clock.moment()) for side in SIDES
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_actions(other.application, same)


@pytest.mark.parametrize(
    ("days", "competition", "possible"), [(729, False, True), (800, False, False), (800, True, True)]
)
def test_two_years_in_the_civil_service_without_open_competition(
    world: Three, days: int, *, competition: bool, possible: bool
) -> None:
    civil = opening(by=Actor("g", {GOVERNMENT: Role.EDITOR}), body=GOVERNMENT)
    into = three(world.account, civil)
    into.answer()
    begins = dt.date(2026, 1, 1)
    told = {"begins": begins, "ends": begins + dt.timedelta(days=days), "competition": competition}
    if possible:
        assert into.sign(into.write(**told).number)
        return
    with pytest.raises(NotPossible, match="two years") as refusal:
        into.write(**told)
    assert refusal.value.field == "ends"
    text = Version.objects.create(
        application=into.application, number=1, sealed="0" * 64, side="host", at=clock.moment(), **told
    )
    Signature.objects.bulk_create(
        Signature(version=text, side=side, by=side, sealed=text.sealed, at=clock.moment()) for side in SIDES
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_actions(into.application, text)


def test_one_after_another_in_the_civil_service_is_summed(world: Three) -> None:
    """A placement of one year and then one of more: refused at the text, and by the database past all."""
    account, begins = world.account, dt.date(2026, 1, 1)
    by = Actor("g", {GOVERNMENT: Role.EDITOR})
    first = three(account, opening(by=by, body=GOVERNMENT))
    first.placed(begins=begins, ends=begins + dt.timedelta(days=399))
    then = three(account, opening(by=by, body=GOVERNMENT, title=Said(cy="Arall", en="Another")))
    then.answer()
    again = begins + dt.timedelta(days=500)
    with pytest.raises(NotPossible, match="for 400 days already") as refusal:
        then.write(begins=again, ends=again + dt.timedelta(days=331))
    assert refusal.value.field == "ends"
    told = {"begins": again, "ends": again + dt.timedelta(days=331), "competition": False}
    text = Version.objects.create(
        application=then.application, number=1, sealed="0" * 64, side="host", at=clock.moment(), **told
    )
    Signature.objects.bulk_create(
        Signature(version=text, side=side, by=side, sealed=text.sealed, at=clock.moment()) for side in SIDES
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_actions(then.application, text)
    placed = then.sign(then.write(begins=again, ends=again + dt.timedelta(days=330)).number)
    assert placed
    longer = then.write(begins=again, ends=again + dt.timedelta(days=600), competition=True)
    assert then.sign(longer.number), "who competed for it may stay"


def test_the_record_knows_that_three_agreed_and_not_who(world: Three) -> None:
    placed = world.placed()
    entry = Entry.objects.get(verb="placement.agreed")
    assert (entry.subject, entry.body) == (f"placement:{world.application.key}", None)
    assert entry.actor == world.application.key
    assert HOME not in entry.facts
    assert TERMS["duties"] not in entry.facts
    assert placed.version.sealed in entry.facts


def test_a_text_that_was_changed_past_all_is_found_and_one_that_was_erased_still_verifies(world: Three) -> None:
    placed = world.placed()
    agreeing.end(
        by=world.by["person"],
        application=world.application,
        side="person",
        on=clock.today(),
        words="How to sort food waste",
    )
    erase_account(by=world.by["person"], account=world.account)
    assert Application.objects.get().account is None
    assert not faults()
    late = clock.moment() + dt.timedelta(days=366 * 6)
    list(forget(late))
    assert not Document.objects.exists()
    assert not PlacementStep.objects.exists()
    assert Placement.objects.filter(pk=placed.pk).exists()
    assert not faults()


def faults() -> list[str]:
    """What the record finds wrong with placements."""
    found = verify()
    return [str(one) for one in found.faults if "placement" in str(one) or "exchange" in str(one)]


def test_nothing_is_erased_before_its_time(world: Three) -> None:
    world.placed()
    list(forget(clock.moment()))
    assert Document.objects.exists()


@pytest.mark.parametrize("side", SIDES)
def test_any_one_ends_it_once_with_what_was_learnt(world: Three, side: str) -> None:
    world.placed()
    told = {"by": world.by[side], "application": world.application, "side": side, "on": clock.today()}
    with pytest.raises(NotPossible, match="learnt"):
        agreeing.end(**told, words=" ")
    agreeing.end(**told, words="How to sort food waste")
    with pytest.raises(NotPossible, match="has ended"):
        agreeing.end(**told, words="Again")
    with pytest.raises(NotPossible, match="has ended"):
        world.write(ends=clock.today() + dt.timedelta(days=400))
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.update(ended=None)


def test_what_is_agreed_is_ended_and_not_withdrawn(world: Three) -> None:
    world.placed()
    with pytest.raises(NotPossible, match="end it instead"):
        applying.withdraw(by=world.by["person"], application=world.application)


def test_one_that_is_withdrawn_before_takes_yeses_and_texts_with_it(world: Three) -> None:
    world.answer()
    world.write()
    applying.withdraw(by=world.by["person"], application=world.application)
    assert not Answer.objects.exists()
    assert not Document.objects.exists()
    with pytest.raises(NotPossible, match="withdrawn"):
        world.answer("host")


@pytest.mark.parametrize("ended", [dt.date(1900, 1, 1), dt.date(2025, 12, 31)])
def test_none_ends_before_it_begins(world: Three, ended: dt.date) -> None:
    """Else days in the civil service would be taken off, and an overlap not be seen."""
    placed = world.placed(begins=dt.date(2026, 1, 1))
    told = {"by": world.by["person"], "application": world.application, "side": "person", "words": "Much"}
    with pytest.raises(NotPossible, match="within the placement") as refusal:
        agreeing.end(**told, on=ended)
    assert refusal.value.field == "on"
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.update(ended=ended)
    agreeing.end(**told, on=placed.begins)
    assert Placement.objects.get().ended == placed.begins
