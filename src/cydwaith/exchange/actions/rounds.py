"""What teams can release, in which order hosts take people, and rounds: proposals, published as numbers."""

import datetime as dt
from collections.abc import Collection, Iterable

from django.db import transaction

from cydwaith.engines.disclosure.threshold import is_small
from cydwaith.exchange import refusals
from cydwaith.exchange.actions.openings import whole
from cydwaith.exchange.deeds import (
    APPLICATIONS_READ,
    ROUND_BEGIN,
    ROUND_LEND,
    ROUND_RUN,
    ROUND_TAKE_OUT,
    ROUND_WITHDRAW,
    TEAM_SAY,
)
from cydwaith.exchange.footprints import FOOTPRINT
from cydwaith.exchange.models import (
    ROUND_WAITS,
    Application,
    Certificate,
    Opening,
    OpeningState,
    Proposed,
    Rank,
    Round,
    SideOf,
    Team,
    TeamMember,
)
from cydwaith.exchange.rounds import Seen, worked_out
from cydwaith.exchange.sides import sides
from cydwaith.record.sealing import new_salt
from cydwaith.shared import clock
from cydwaith.shared.bounds import held
from cydwaith.shared.codes import reserved
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import both, given, in_columns
from cydwaith.shared.permissions import SPEAKERS, Actor, Refused, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def say_team(
    *, by: Actor, body: str, name: Said, number: int, available: dt.date, until: dt.date, by_lot: bool = False
) -> Team:
    """Say how many people a team can do without, and when; a team of the same name is that team. Raises NotPossible."""
    require(by, TEAM_SAY, body=body)
    if until < available:
        raise NotPossible(str(refusals.ORDER), "until")
    told = in_columns(name=given(name, "name", str(refusals.TEAM_NAME)))
    rest = {"number": number, "available": available, "until": until, "by_lot": by_lot}
    with held(), transaction.atomic():
        found, _new = Team.objects.update_or_create(body_id=body, **told, defaults=rest)
    return found


def put(*, by: Actor, application: Application, team: Team, place: int) -> TeamMember:
    """Say of whoever applied which team is theirs, and where they stand in its order. Raises Refused."""
    speaks(by, application, SideOf.HOME)
    if team.body_id != application.home_id or application.account is None:
        raise Refused(APPLICATIONS_READ.what, refusals.NOT_A_SIDE)
    with held(), transaction.atomic():
        told = {"team": team, "place": place}
        found, _new = TeamMember.objects.update_or_create(account=application.account, defaults=told)
    return found


def rank(*, by: Actor, application: Application, place: int) -> Rank:
    """Say where somebody stands in the host's order. Raises Refused."""
    speaks(by, application, SideOf.HOST)
    with held(), transaction.atomic():
        found, _new = Rank.objects.update_or_create(application=application, defaults={"place": place})
    return found


def speaks(by: Actor, application: Application, side: str) -> None:
    """Raise Refused unless somebody speaks for a side."""
    require(by, APPLICATIONS_READ)
    if side not in sides(by, application):
        raise Refused(APPLICATIONS_READ.what, refusals.NOT_A_SIDE)


def begin(
    *,
    by: Actor,
    body: str,
    code: str,
    title: Said,
    openings: Collection[str] = (),
    invites: bool = False,
    sample: bool = False,
) -> Round:
    """Begin a round over openings that are open, each in no other that waits. Raises NotPossible.

    All are of organisations for which whoever begins it speaks: nobody else's opening is put in a round. Where it
    `invites`, other organisations put theirs in it until it is run.
    """
    with doing(ROUND_BEGIN, by=by, body=body) as act:
        told = whole(title, "title")
        if code in reserved("exchange_round"):
            raise NotPossible(str(refusals.ROUND_CODE), "address")
        if Round.objects.filter(pk=code).exists():
            raise NotPossible(str(refusals.ROUND_TAKEN), "address")
        if not openings and not invites:
            raise NotPossible(str(refusals.EMPTY_ROUND), "openings")
        of = held_free(openings, "openings")
        if not {one.body_id for one in of} <= {body, *by.bodies(SPEAKERS)}:
            raise NotPossible(str(refusals.NOT_YOUR_OPENING), "openings")
        found = Round.objects.create(
            code=code, body_id=body, invites=invites, made=clock.moment(), sample=sample, **in_columns(title=told)
        )
        found.openings.set(of)
        act.tell(found, **FOOTPRINT.of(found))
    return found


def held_free(openings: Collection[str], field: str) -> list[Opening]:
    """Openings by their codes, held until the transaction ends: no other round takes them meanwhile.

    Raises NotPossible, at a field, where one is not open or is in a round that waits.
    """
    of = list(Opening.objects.select_for_update().filter(pk__in=openings, state=OpeningState.OPEN).order_by("pk"))
    if len(of) != len(set(openings)):
        raise NotPossible(str(refusals.NOT_OPEN), field)
    if other := Round.objects.filter(ROUND_WAITS, openings__in=of).select_related("body").first():
        raise NotPossible(str(refusals.in_a_round(both(other, "title"), both(other.body, "name"))), field)
    return of


def waiting(one: Round) -> None:
    """Raise NotPossible for a round that was run or withdrawn."""
    if why := over(one):
        raise NotPossible(str(why))


def over(one: Round) -> Said | None:
    """Why nothing of a round changes any more; None while it waits."""
    if one.run:
        return refusals.RUN_ALREADY
    return refusals.ROUND_WITHDRAWN if one.withdrawn else None


def lend(*, by: Actor, round_: Round, opening: Opening) -> Round:
    """Put an opening of one's own organisation in a round that waits. The same sent twice is one. Raises NotPossible.

    The round is another's and invites such openings, or one's own. The opening keeps its places and its host's order.
    """
    with doing(ROUND_LEND, by=by, to=round_, body=opening.body_id) as act:
        waiting(act.it)
        if opening.body_id != act.it.body_id and not act.it.invites:
            raise NotPossible(str(refusals.NOT_INVITED), "opening")
        if not act.it.openings.filter(pk=opening.pk).exists():
            act.it.openings.set([*act.it.openings.all(), *held_free([opening.pk], "opening")])
            act.tell(act.it, opening=opening.pk, **FOOTPRINT.of(act.it))
    return act.it


def take_out(*, by: Actor, round_: Round, opening: Opening) -> Round:
    """Take an opening of one's own organisation out of a round that waits. Raises NotPossible."""
    with doing(ROUND_TAKE_OUT, by=by, to=round_, body=opening.body_id) as act:
        waiting(act.it)
        if act.it.openings.filter(pk=opening.pk).exists():
            act.it.openings.remove(opening)
            act.tell(act.it, opening=opening.pk, **FOOTPRINT.of(act.it))
    return act.it


def withdraw(*, by: Actor, round_: Round, why: Said) -> Round:
    """Withdraw a round that waits, with the reason in both languages: its openings are free again. Raises NotPossible.

    What people wished and in which order hosts and teams have them stays theirs, as it was before the round.
    """
    with doing(ROUND_WITHDRAW, by=by, to=round_) as act:
        waiting(act.it)
        act.it.why_cy, act.it.why_en = (told := whole(why, "why")).cy, told.en
        act.it.withdrawn = clock.moment()
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def run(*, by: Actor, round_: Round) -> Round:
    """Run a round: propose, and publish its numbers; those that are small are not. Raises NotPossible once it was run.

    Whoever withdrew meanwhile is not in it, nor an opening that closed; nobody is placed by it.
    """
    with doing(ROUND_RUN, by=by, to=round_) as act:
        one = act.it
        waiting(one)
        # Of two rounds at once the later sees what the earlier gave away of a team's number.
        list(Team.objects.select_for_update().order_by("pk").values_list("pk"))
        of = list(one.openings.filter(state=OpeningState.OPEN).order_by("pk"))
        live = Application.objects.filter(opening__in=of, withdrawn=False, account__isnull=False, placement=None)
        live = live.exclude(answers__yes=False).select_related("account", "opening")
        salt = new_salt()
        result = worked_out(of, list(live), one.seed, salt)
        one.run = clock.moment()
        one.asked, one.placed = numbers(result.asked, len(result.proposed), result.seen)
        one.weight, one.optimum = (None, None) if one.placed is None else (result.weight, result.optimum)
        one.blocking, one.certificate = len(result.blocking), result.certificate
        one.save()
        Certificate.objects.create(round=one, salt=salt, pairs=[list(pair) for pair in result.blocking])
        Proposed.objects.bulk_create(Proposed(round=one, application_id=number) for number in result.proposed)
        act.tell(one, **FOOTPRINT.of(one))
    return one


def numbers(asked: int, placed: int, seen: Iterable[Seen]) -> tuple[int | None, int | None]:
    """How many asked and how many of them were proposed a place, each None where it may not be told.

    Neither is told where it, or what is left of the whole, is small; nor where an organisation that takes away those
    whom it sees itself is left with few: they applied to others, and that is none of its business.
    """
    seen = list(seen)
    if is_small(asked) or any(few(asked - one.asked) for one in seen):
        return None, None
    left = asked - placed
    hidden = is_small(placed) or few(left)
    hidden |= any(few(placed - one.placed) or few(left - (one.asked - one.placed)) for one in seen)
    return asked, None if hidden else placed


def few(number: int) -> bool:
    """Whether there are some people, and too few of them to be told of."""
    return number > 0 and is_small(number)
