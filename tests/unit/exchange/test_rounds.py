"""Rounds: proposals worked out of what people, teams and hosts said; published as numbers, with a hash that holds."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.utils import translation

from cydwaith.exchange.actions import applying, openings, rounds
from cydwaith.exchange.models import Application, Certificate, Placement, Proposed, Round
from cydwaith.exchange.rounds import certificate
from cydwaith.exchange.sentences import of_blocking, of_round
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.exchange_world import EDITOR, HOME, HOST, opening, shipped
from tests.kept import kept
from tests.placement_world import HOME_EDITOR, Three, person, three

kept_world = kept(shipped)
TITLE = Said(cy="Rownd", en="Round")
DATES = {"available": dt.date(2030, 1, 1), "until": dt.date(2030, 12, 31)}


@pytest.fixture(autouse=True)
def world(kept_world: Callable[[], None], db: None) -> Iterator[None]:
    kept_world()
    with translation.override("en"):
        yield


def begun(*of: Any, **told: Any) -> Round:
    plain: dict[str, Any] = {"body": HOST, "code": "spring", "title": TITLE, "openings": [one.pk for one in of]}
    return rounds.begin(by=EDITOR, **plain | told)


def asked(number: int, *, places: int = 1, releases: int = 100, by_lot: bool = False) -> tuple[Round, list[Three]]:
    """A round over one opening for which so many apply, in the order of their names."""
    one = opening(places=places)
    team = rounds.say_team(by=HOME_EDITOR, body=HOME, name=Said(en="A team"), number=releases, by_lot=by_lot, **DATES)
    every = [three(person(f"p{each}@tests.example"), one) for each in range(number)]
    for place, each in enumerate(every, 1):
        rounds.put(by=HOME_EDITOR, application=each.application, team=team, place=place)
        rounds.rank(by=EDITOR, application=each.application, place=number - place + 1)
    return begun(one), every


def proposed() -> set[int]:
    return set(Proposed.objects.values_list("application", flat=True))


@pytest.mark.parametrize(("releases", "first"), [(2, (0, 1)), (6, (4, 5))])
def test_the_home_team_has_its_order_and_the_host_has_its_own(releases: int, first: tuple[int, int]) -> None:
    one, every = asked(6, places=2, releases=releases)
    rounds.run(by=EDITOR, round_=one)
    # The team would release the first ones first; of those whom it can release the host would rather have the last.
    assert proposed() == {every[each].application.pk for each in first}
    assert not Placement.objects.exists(), "a round only proposes"


def test_numbers_are_published_and_small_ones_are_not() -> None:
    one, _every = asked(6, places=6)
    ran = rounds.run(by=EDITOR, round_=one)
    assert (ran.asked, ran.placed, ran.blocking, ran.weight, ran.optimum) == (6, 6, 0, 6, 6)
    assert "6 of the 6" in of_round(ran).en
    assert of_blocking(ran.blocking or 0).en.startswith("Nobody")
    entry = Entry.objects.get(verb="round.ran")
    assert ran.certificate in entry.facts
    assert "tests.example" not in entry.facts


@pytest.mark.parametrize(("number", "places"), [(3, 3), (7, 2), (6, 5)])
def test_small_numbers_and_what_gives_them_away_are_withheld(number: int, places: int) -> None:
    one, _every = asked(number, places=places)
    ran = rounds.run(by=EDITOR, round_=one)
    assert ran.placed is None
    assert "too small" in of_round(ran).en


def test_the_certificate_can_be_checked_against_its_hash_by_the_keeper() -> None:
    one, _every = asked(6, places=2)
    ran = rounds.run(by=EDITOR, round_=one)
    kept_by = Certificate.objects.get(round=ran)
    assert certificate(kept_by.pairs, kept_by.salt) == ran.certificate
    assert certificate([["x", "y"]], kept_by.salt) != ran.certificate


def test_whoever_has_no_team_or_withdrew_or_was_told_no_is_not_in_it() -> None:
    one, every = asked(6, places=6)
    outside = three(person("outside@tests.example"), every[0].application.opening)
    applying.withdraw(by=every[0].by["person"], application=every[0].application)
    every[1].answer("home", yes=False)
    ran = rounds.run(by=EDITOR, round_=one)
    assert ran.asked is None, "four are left"
    assert proposed() == {each.application.pk for each in every[2:]}
    assert outside.application.pk not in proposed()


def test_a_lottery_needs_no_order_and_is_drawn_again_alike() -> None:
    one, _every = asked(8, places=3, releases=3, by_lot=True)
    rounds.run(by=EDITOR, round_=one)
    first = proposed()
    Round.objects.filter(pk=one.pk).update(run=None, certificate="")
    Certificate.objects.all().delete()
    Proposed.objects.all().delete()
    one.refresh_from_db()
    rounds.run(by=EDITOR, round_=one)
    assert len(first) == 3
    # The names of the certificate are new, and the lots with them; the rule and the seed are the same.
    assert len(proposed()) == 3


@pytest.mark.parametrize("closed", [True, False])
def test_nobody_wants_anybody_and_a_host_that_closes(*, closed: bool) -> None:
    one = opening()
    round_ = begun(one)
    if closed:
        openings.close(by=EDITOR, opening=one)
    ran = rounds.run(by=EDITOR, round_=round_)
    assert (ran.asked, ran.blocking, proposed()) == (None, 0, set())


def test_what_cannot_be_is_said() -> None:
    one = opening()
    with pytest.raises(NotPossible):
        begun(one, title=Said(cy="Rownd"))
    with pytest.raises(NotPossible):
        begun()
    round_ = begun(one)
    for told in ({"code": "spring"}, {"code": "autumn"}, {"code": "new"}, {"code": "newydd"}):
        with pytest.raises(NotPossible):
            begun(one, **told)
    rounds.run(by=EDITOR, round_=round_)
    with pytest.raises(NotPossible, match="run already"):
        rounds.run(by=EDITOR, round_=round_)
    with pytest.raises(NotPossible):
        rounds.say_team(
            by=HOME_EDITOR, body=HOME, name=Said(en="A"), number=1, available=DATES["until"], until=DATES["available"]
        )


def test_only_the_home_says_the_team_and_only_the_host_the_rank() -> None:
    made = three()
    team = rounds.say_team(by=HOME_EDITOR, body=HOME, name=Said(en="A team"), number=1, **DATES)
    stranger = Actor("a stranger", {"GB-PLA-DEN": Role.EDITOR})
    for by in (EDITOR, stranger, made.by["person"]):
        with pytest.raises(Refused):
            rounds.put(by=by, application=made.application, team=team, place=1)
    for by in (HOME_EDITOR, stranger, made.by["person"]):
        with pytest.raises(Refused):
            rounds.rank(by=by, application=made.application, place=1)
    assert Application.objects.count() == 1


def test_nobody_elses_opening_is_put_in_a_round_and_who_keeps_the_other_is_said() -> None:
    one = opening()
    with pytest.raises(NotPossible, match="for which you speak") as refusal:
        rounds.begin(by=HOME_EDITOR, body=HOME, code="theirs", title=TITLE, openings=[one.pk])
    assert refusal.value.field == "openings"
    begun(one)
    with pytest.raises(NotPossible, match=r"“Round”, which .*Pembrokeshire.* keeps"):
        begun(one, code="again")
    both_sides = Actor("of both", {HOME: Role.EDITOR, HOST: Role.EDITOR})
    other = opening(title=Said(cy="Arall", en="Another"))
    assert rounds.begin(by=both_sides, body=HOME, code="both", title=TITLE, openings=[other.pk])


def test_what_one_round_proposed_no_later_one_gives_away_again() -> None:
    """A team that can do without two is asked for no more by two rounds; a place that is turned down is free again."""
    first, every = asked(4, releases=2)
    rounds.run(by=EDITOR, round_=first)
    held = every[3]
    assert proposed() == {held.application.pk}, "the host's first"
    other = opening(title=Said(cy="Arall", en="Another"), places=4)
    again = [three(each.account, other) for each in every]
    rounds.run(by=EDITOR, round_=begun(other, code="summer"))
    later = proposed() - {held.application.pk}
    assert later == {again[0].application.pk}, "one more of the team, and not whoever holds a place"

    held.answer("person", yes=False)
    third = opening(title=Said(cy="Trydydd", en="Third"), places=4)
    thrice = [three(each.account, third) for each in every]
    rounds.run(by=EDITOR, round_=begun(third, code="autumn"))
    assert {one.application.pk for one in thrice} & proposed() == {thrice[1].application.pk}


def test_places_that_are_proposed_or_filled_are_not_proposed_again() -> None:
    first, every = asked(3, places=2)
    every[2].placed()
    rounds.run(by=EDITOR, round_=first)
    assert proposed() == {every[1].application.pk}, "one of the two places is filled"
    one = every[0].application.opening
    rounds.run(by=EDITOR, round_=begun(one, code="summer"))
    assert proposed() == {every[1].application.pk}, "and the other is proposed"
    every[1].answer("home", yes=False)
    rounds.run(by=EDITOR, round_=begun(one, code="autumn"))
    assert every[0].application.pk in proposed()
