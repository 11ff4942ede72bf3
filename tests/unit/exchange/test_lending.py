"""Openings of several organisations in one round: put in and taken out by their own, and a round that is withdrawn."""

from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from cydwaith.bodies.actions.accounts import erase
from cydwaith.bodies.held import forget
from cydwaith.bodies.models import Account, Membership
from cydwaith.exchange.actions import applying, openings, rounds
from cydwaith.exchange.lists import ROUNDS, every_round
from cydwaith.exchange.models import Application, Opening, Proposed, Rank, Round, TeamMember
from cydwaith.exchange.rows import RoundRow
from cydwaith.exchange.sentences import of_round
from cydwaith.notices.models import Notice
from cydwaith.record import outbox
from cydwaith.record.models import Due, Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.exchange_world import EDITOR, GOVERNMENT, HOME, HOST, OTHER, opening, shipped
from tests.forum_world import found_wrong
from tests.kept import kept
from tests.placement_world import HOME_EDITOR, Three, person, three
from tests.unit.exchange.test_rounds import DATES

KEEPER: Final = Actor("the keeper", {GOVERNMENT: Role.EDITOR})
ANOTHER: Final = Actor("another host", {OTHER: Role.EDITOR})
TITLE: Final = Said(cy="Rownd Cymru", en="Round of Wales")
WHY: Final = Said(cy="Dim digon o gyfleoedd", en="Too few openings")

kept_world = kept(shipped)


@pytest.fixture
def world(kept_world: Callable[[], None], db: None) -> Iterator[None]:
    kept_world()
    with translation.override("en"):
        yield


def national(code: str = "national", **told: Any) -> Round:
    plain: dict[str, Any] = {"by": KEEPER, "body": GOVERNMENT, "code": code, "title": TITLE, "invites": True}
    return rounds.begin(**plain | told)


def lent(**told: Any) -> tuple[Round, Opening]:
    """A round that invites, and an opening of a host in it."""
    one, round_ = opening(**told), national()
    return rounds.lend(by=EDITOR, round_=round_, opening=one), one


def others(title: str = "Arall") -> Opening:
    return opening(ANOTHER, body=OTHER, title=Said(cy=title, en=title))


def inside(one: Round) -> set[str]:
    return set(one.openings.values_list("pk", flat=True))


def applied(one: Opening, *names: str) -> list[Three]:
    """People of the home apply, of a team that can release them all; each has a place in the host's order."""
    team = rounds.say_team(by=HOME_EDITOR, body=HOME, name=Said(en="A team"), number=50, **DATES)
    found = [three(person(f"{name}@tests.example"), one) for name in names]
    for place, each in enumerate(found, 1):
        rounds.put(by=HOME_EDITOR, application=each.application, team=team, place=place)
        rounds.rank(by=each.by["host"], application=each.application, place=place)
    return found


def test_a_round_that_invites_takes_what_hosts_put_in_and_its_row_says_whose(world: None) -> None:
    round_, one = lent()
    two = others()
    rounds.lend(by=ANOTHER, round_=round_, opening=two)
    assert inside(round_) == {one.pk, two.pk}
    row = RoundRow.of(every_round(ROUNDS.asked()).get())
    assert (row.body, row.hosts, row.invites) == (GOVERNMENT, sorted([HOST, OTHER]), True)
    told = Entry.objects.filter(verb="round.lent").order_by("pk")
    assert [(entry.body_id, entry.subject) for entry in told] == [(HOST, "round:national"), (OTHER, "round:national")]
    assert one.pk in told[0].facts
    assert found_wrong({"exchange"}) == []


@pytest.mark.parametrize("by", [KEEPER, ANOTHER, Actor("a reader", {HOST: Role.READER})])
def test_nobody_but_its_host_puts_an_opening_in_or_takes_it_out(world: None, by: Actor) -> None:
    one, round_ = opening(), national()
    with pytest.raises(Refused):
        rounds.lend(by=by, round_=round_, opening=one)
    rounds.lend(by=EDITOR, round_=round_, opening=one)
    with pytest.raises(Refused):
        rounds.take_out(by=by, round_=round_, opening=one)
    assert inside(round_) == {one.pk}


def test_where_none_are_invited_only_the_keeper_adds_its_own(world: None) -> None:
    mine = opening(KEEPER, body=GOVERNMENT)
    with pytest.raises(NotPossible, match="or invite openings") as empty:
        national(invites=False)
    assert empty.value.field == "openings"
    round_ = national(invites=False, openings=[mine.pk])
    with pytest.raises(NotPossible, match="does not invite") as refusal:
        rounds.lend(by=EDITOR, round_=round_, opening=opening())
    assert refusal.value.field == "opening"
    more = opening(KEEPER, body=GOVERNMENT, title=Said(cy="Mwy", en="More"))
    rounds.lend(by=KEEPER, round_=round_, opening=more)
    assert inside(round_) == {mine.pk, more.pk}


def test_sent_twice_is_once_and_what_is_taken_out_can_go_elsewhere(world: None) -> None:
    round_, one = lent()
    rounds.lend(by=EDITOR, round_=round_, opening=one)
    assert Entry.objects.filter(verb="round.lent").count() == 1
    again = national("again")
    with pytest.raises(NotPossible, match=r"“Round of Wales”, which .*Welsh Government.* keeps") as refusal:
        rounds.lend(by=EDITOR, round_=again, opening=one)
    assert refusal.value.field == "opening"
    for _twice in range(2):
        rounds.take_out(by=EDITOR, round_=round_, opening=one)
    assert Entry.objects.filter(verb="round.taken_out").count() == 1
    rounds.lend(by=EDITOR, round_=again, opening=one)
    assert (inside(round_), inside(again)) == (set(), {one.pk})
    assert found_wrong({"exchange"}) == []


@pytest.mark.parametrize("how", ["run", "withdrawn"])
def test_once_it_is_over_nothing_of_it_changes_and_its_openings_are_free(world: None, how: str) -> None:
    round_, one = lent()
    if how == "run":
        rounds.run(by=KEEPER, round_=round_)
    else:
        rounds.withdraw(by=KEEPER, round_=round_, why=WHY)
    for do in (
        lambda: rounds.lend(by=ANOTHER, round_=round_, opening=others()),
        lambda: rounds.take_out(by=EDITOR, round_=round_, opening=one),
        lambda: rounds.run(by=KEEPER, round_=round_),
        lambda: rounds.withdraw(by=KEEPER, round_=round_, why=WHY),
    ):
        with pytest.raises(NotPossible, match=f"{how} already"):
            do()
    assert inside(round_) == {one.pk}, "it still says what was in it"
    assert inside(rounds.lend(by=EDITOR, round_=national("next"), opening=one)) == {one.pk}


@pytest.mark.parametrize("state", ["closed", "known"])
def test_only_what_is_open_is_put_in(world: None, state: str) -> None:
    one = opening()
    if state == "closed":
        openings.close(by=EDITOR, opening=one)
    else:
        one = Opening.objects.filter(state="known").first() or one
    by = Actor("its body", {one.body_id: Role.EDITOR})
    with pytest.raises(NotPossible, match="takes no applications"):
        rounds.lend(by=by, round_=national(), opening=one)


def test_a_host_that_closes_and_a_person_who_withdraws_leave_the_rest_as_it_is(world: None) -> None:
    round_, one = lent(places=9)
    two = others()
    rounds.lend(by=ANOTHER, round_=round_, opening=two)
    first, second, *_rest = applied(one, *"abcdefg")
    elsewhere = applied(two, "z")[0]
    openings.close(by=ANOTHER, opening=two)
    applying.withdraw(by=first.by["person"], application=first.application)
    ran = rounds.run(by=KEEPER, round_=round_)
    assert (ran.asked, ran.placed, inside(ran)) == (6, 6, {one.pk, two.pk})
    assert not Proposed.objects.filter(application__in=[first.application, elsewhere.application]).exists()
    applying.withdraw(by=second.by["person"], application=second.application)
    assert Proposed.objects.count() == 5, "what was proposed to them goes with them; the numbers were told"
    assert Round.objects.get().placed == 6


def test_only_its_keeper_withdraws_it_and_says_why_in_both_languages(world: None) -> None:
    round_, _one = lent()
    for by in (EDITOR, Actor("a reader", {GOVERNMENT: Role.READER})):
        with pytest.raises(Refused):
            rounds.withdraw(by=by, round_=round_, why=WHY)
    for language in ("cy", "en"):
        with pytest.raises(NotPossible, match="both languages") as refusal:
            rounds.withdraw(by=KEEPER, round_=round_, why=Said(**{language: "Qzvx"}))
        assert refusal.value.field == ("why_en" if language == "cy" else "why_cy")
    gone = rounds.withdraw(by=KEEPER, round_=round_, why=WHY)
    assert (gone.run, gone.asked, gone.certificate) == (None, None, "")
    assert of_round(gone).en.startswith("This round was withdrawn before it was run, on ")
    assert of_round(gone).cy.startswith("Tynnwyd y rownd hon yn ôl cyn ei rhedeg, ar ")
    entry = Entry.objects.get(verb="round.withdrawn")
    assert WHY.en not in entry.facts
    assert found_wrong({"exchange"}) == []


def test_what_people_wished_and_hosts_ordered_outlives_the_round_and_not_the_person(world: None) -> None:
    round_, one = lent(places=9)
    every = applied(one, *"abcdef")

    def typed() -> tuple[list[Any], ...]:
        rows = (Application.objects.values_list("pk", "wish"), Rank.objects.values_list("application", "place"))
        return *map(sorted, rows), sorted(TeamMember.objects.values_list("account", "place"))

    before = typed()
    rounds.withdraw(by=KEEPER, round_=round_, why=WHY)
    assert typed() == before
    ran = rounds.run(by=KEEPER, round_=rounds.lend(by=EDITOR, round_=national("next"), opening=one))
    assert (ran.asked, ran.placed) == (6, 6)
    gone = every[0]
    erase(by=gone.by["person"], account=gone.account)
    list(forget(clock.now()))
    assert not Application.objects.filter(pk=gone.application.pk).exists()
    assert (Rank.objects.count(), TeamMember.objects.count(), Proposed.objects.count()) == (5, 5, 5)


def reader(name: str, body: str, role: Role) -> Account:
    made = Account.objects.create_user(f"{name}@tests.example")
    Membership.objects.create(account=made, body_id=body, role=role)
    return made


def test_whoever_applied_and_whoever_lent_are_told_that_it_is_withdrawn(world: None) -> None:
    round_, one = lent()
    told, not_any_more = applied(one, "a", "b")
    applying.withdraw(by=not_any_more.by["person"], application=not_any_more.application)
    host, colleague = reader("host", HOST, Role.EDITOR), reader("colleague", HOST, Role.READER)
    employer, keeper = reader("employer", HOME, Role.ADMINISTRATOR), reader("keeper", GOVERNMENT, Role.EDITOR)
    outbox.work_off()
    assert not Notice.objects.exists()
    rounds.withdraw(by=KEEPER, round_=round_, why=WHY)
    waits = str(list(Due.objects.values_list("what", flat=True)))
    assert told.account.pseudonym not in waits, "nothing that waits names who applied"
    assert f" {told.account.pk}" not in waits.replace("[", " ")
    outbox.work_off()
    notices = {one.account_id: one for one in Notice.objects.select_related("news")}
    assert notices.keys() == {told.account.pk, host.pk}
    assert not {colleague.pk, employer.pk, keeper.pk} & notices.keys()
    assert (notices[told.account.pk].waits, notices[host.pk].waits) == (False, True)
    assert {one.news.subject for one in notices.values()} == {"round:national"}


@pytest.mark.parametrize(
    "told", [{"withdrawn": "now"}, {"why_cy": "x", "why_en": "x"}, {"withdrawn": "now", "why_cy": "x"}, {"run": "now"}]
)
def test_the_database_keeps_no_round_that_is_both_or_says_no_reason(world: None, told: dict[str, Any]) -> None:
    round_, _one = lent()
    if "run" in told:
        rounds.withdraw(by=KEEPER, round_=round_, why=WHY)
        told = told | {"certificate": "0" * 64}
    with pytest.raises(IntegrityError), transaction.atomic():
        Round.objects.update(**{name: clock.moment() if value == "now" else value for name, value in told.items()})
