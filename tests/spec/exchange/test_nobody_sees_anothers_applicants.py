"""A round of several hosts: stable, by each host's own order and places, and telling nobody of another's applicants."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from cydwaith.bodies.models import Account
from cydwaith.engines.disclosure.threshold import FEWEST, is_small
from cydwaith.engines.matching import Asked, blocking
from cydwaith.exchange.actions import rounds
from cydwaith.exchange.actions.rounds import numbers
from cydwaith.exchange.models import Application, Certificate, Opening, Proposed, Rank, Round, Team, TeamMember
from cydwaith.exchange.rounds import LAST, Seen, certificate
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said
from tests.examples import examples
from tests.exchange_world import GOVERNMENT, HOME, HOST, OTHER, opening, shipped
from tests.kept import kept
from tests.pages.addresses import at
from tests.pages.exchange.test_placements import browser
from tests.placement_world import HOME_EDITOR, person, three
from tests.unit.engines.matching.rounds import allowed, by_hand
from tests.unit.exchange.test_lending import KEEPER, national
from tests.unit.exchange.test_rounds import DATES

HOSTS: Final = (GOVERNMENT, HOST, OTHER)
HOMES: Final = (HOME, "GB-PLA-GWN")
PEOPLE: Final = tuple(f"p{number}" for number in range(12))
NO_RANK, NO_TEAM = 0, ""


@dataclass(frozen=True)
class Told:
    """What hosts, homes and people say before a round: places by host, and by person their home's team and wishes."""

    places: Mapping[str, int]
    released: Mapping[str, int]
    by_lot: frozenset[str]
    homes: Mapping[str, tuple[str, str, int]]
    wishes: Mapping[str, Mapping[str, int]]
    ranks: Mapping[tuple[str, str], int]

    def asked(self) -> Asked:
        """The same as the engine has it, from these words alone."""
        free = {who: wishes for who, wishes in self.wishes.items() if self.homes[who][1] != NO_TEAM}
        ranks = {
            host: {who: self.ranks[who, host] or LAST for who, wishes in free.items() if host in wishes}
            for host in self.places
        }
        members = {
            team: {
                who: 1 if team in self.by_lot else place
                for who, (_home, of, place) in self.homes.items()
                if of == team and who in free
            }
            for team in self.released
        }
        return Asked(openings=dict(self.places), choices=free, ranks=ranks, teams=dict(self.released), members=members)


@st.composite
def told(draw: st.DrawFn) -> Told:
    people = PEOPLE[: draw(st.integers(1, len(PEOPLE)))]
    homes = {}
    for who in people:
        home = draw(st.sampled_from(HOMES))
        homes[who] = (home, draw(st.sampled_from([home, home, home, NO_TEAM])), draw(st.integers(1, 4)))
    wishes = {who: draw(st.dictionaries(st.sampled_from(HOSTS), st.integers(1, 3), min_size=1)) for who in people}
    return Told(
        places={host: draw(st.integers(1, 4)) for host in HOSTS},
        released={home: draw(st.integers(0, 9)) for home in HOMES},
        by_lot=frozenset(draw(st.sets(st.sampled_from(HOMES)))),
        homes=homes,
        wishes=wishes,
        ranks={(who, host): draw(st.integers(NO_RANK, 4)) for who, wanted in wishes.items() for host in wanted},
    )


def settled(said: Told) -> Round:
    """It is all said, each host lends its one opening to the round of another, and its keeper runs it."""
    round_ = national()
    of: dict[str, Opening] = {}
    for host, places in said.places.items():
        by = Actor(host, {host: Role.EDITOR})
        of[host] = opening(by, body=host, places=places)
        rounds.lend(by=by, round_=round_, opening=of[host])
    teams = {
        home: Team.objects.create(body_id=home, name_en="A team", number=number, by_lot=home in said.by_lot, **DATES)
        for home, number in said.released.items()
    }
    for who, (home, team, place) in said.homes.items():
        account = Account.objects.get(email=f"{who}@tests.example")
        if team != NO_TEAM:
            TeamMember.objects.create(account=account, team=teams[team], place=place)
        for host, wish in said.wishes[who].items():
            one = Application.objects.create(
                opening=of[host], account=account, home_id=home, wish=wish, on=clock.today()
            )
            if rank := said.ranks[who, host]:
                Rank.objects.create(application=one, place=rank)
    return rounds.run(by=KEEPER, round_=round_)


def everybody() -> None:
    shipped()
    for who in PEOPLE:
        Account.objects.create_user(f"{who}@tests.example")


kept_world = kept(everybody)


@pytest.fixture
def world(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


@given(told())
@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_round_of_several_hosts_is_stable_and_its_numbers_are_so(world: None, said: Told) -> None:
    with transaction.atomic():
        ran, asked = settled(said), said.asked()
        rows = Proposed.objects.values_list("application__account__email", "application__opening__body")
        placed = {email.partition("@")[0]: host for email, host in rows}
        assert len(placed) == len(rows), "nobody is proposed two"
        assert allowed(asked, placed)
        assert blocking(asked, placed) == by_hand(asked, placed) == []
        kept_by = Certificate.objects.get(round=ran)
        assert (ran.blocking, kept_by.pairs) == (0, [])
        assert certificate(kept_by.pairs, kept_by.salt) == ran.certificate
        assert ran.asked in {None, len(asked.choices)}
        assert ran.placed in {None, len(placed)}
        if ran.placed is not None:
            assert ran.weight == len(placed) <= (ran.optimum or 0)
        for body in (*HOSTS, *HOMES):
            sees = {who for who in asked.choices if body in said.wishes[who] or said.homes[who][0] == body}
            has = {who for who, host in placed.items() if body in (host, said.homes[who][0])}
            if ran.asked is not None:
                assert not 0 < ran.asked - len(sees) < FEWEST
            if ran.placed is not None:
                assert not 0 < ran.placed - len(has) < FEWEST
        transaction.set_rollback(True)


def test_what_is_large_for_every_host_is_told(world: None) -> None:
    homes = dict.fromkeys(PEOPLE, (HOME, HOME, 1))
    wishes = {who: {HOST if number % 2 else OTHER: 1} for number, who in enumerate(PEOPLE)}
    ranks = {(who, host): 1 for who, wanted in wishes.items() for host in wanted}
    ran = settled(Told(dict.fromkeys(HOSTS, 6), {HOME: 12}, frozenset(), homes, wishes, ranks))
    assert (ran.asked, ran.placed, ran.weight, ran.optimum, ran.blocking) == (12, 12, 12, 12, 0)


counts = st.integers(0, 12)


@given(counts, counts, st.lists(st.tuples(counts, counts), max_size=4))
def test_no_organisation_is_left_with_a_few_when_it_takes_away_its_own(
    asked: int, placed: int, seen: list[tuple[int, int]]
) -> None:
    placed = min(asked, placed)
    own = [Seen(min(asked, a), min(placed, a, p)) for a, p in seen]
    shown, proposed = numbers(asked, placed, own)
    assert shown in {None, asked}
    assert proposed in {None, placed}
    assert proposed is None or shown is not None
    for one in [Seen(0, 0), *own]:
        assert shown is None or not 0 < shown - one.asked < FEWEST
        assert proposed is None or not 0 < proposed - one.placed < FEWEST
    assert shown is None or not is_small(shown)
    assert proposed is None or not is_small(proposed)


def test_of_one_host_and_one_home_nothing_more_is_withheld_than_of_the_whole() -> None:
    assert numbers(9, 9, [Seen(9, 9), Seen(9, 9)]) == (9, 9)
    assert numbers(12, 6, [Seen(12, 6)]) == (12, 6)
    assert numbers(12, 6, [Seen(12, 6), Seen(9, 6)]) == (None, None), "three applied to others alone"
    assert numbers(12, 8, [Seen(12, 8), Seen(7, 6)]) == (12, None), "two were proposed a place at another"


def test_neither_the_keeper_nor_a_host_opens_what_somebody_sent_another(world: None) -> None:
    one, round_ = opening(), national()
    rounds.lend(by=Actor("the host", {HOST: Role.EDITOR}), round_=round_, opening=one)
    made = three(person(), one)
    team = rounds.say_team(by=HOME_EDITOR, body=HOME, name=Said(en="A team"), number=1, **DATES)
    rounds.put(by=HOME_EDITOR, application=made.application, team=team, place=1)
    browsers = {body: browser(f"{body}@tests.example", body, Role.ADMINISTRATOR) for body in (GOVERNMENT, OTHER)}
    for over in (False, True):
        if over:
            rounds.run(by=KEEPER, round_=round_)
        for client in browsers.values():
            read = [at("exchange_round", code=round_.pk), at("opening", code=one.pk), at("applications")]
            html = "".join(client.get(where).content.decode() for where in read)
            assert made.application.key not in html
            assert made.account.email not in html
            for page in ("application", "application_rank", "application_team"):
                assert client.get(at(page, key=made.application.key)).status_code in {403, 404}
    assert Proposed.objects.count() == 1
    assert not [one for one in Entry.objects.all() if made.application.key in str(one.facts) + one.subject]
