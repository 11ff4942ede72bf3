"""What teams can release, in which order hosts take people, and rounds: proposals, published as numbers."""

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from cydwaith.engines.disclosure.threshold import is_small
from cydwaith.exchange import refusals
from cydwaith.exchange.deeds import APPLICATIONS_READ, ROUND_BEGIN, ROUND_RUN, TEAM_SAY
from cydwaith.exchange.footprints import FOOTPRINT
from cydwaith.exchange.models import (
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
from cydwaith.exchange.rounds import worked_out
from cydwaith.exchange.sides import sides
from cydwaith.record.sealing import new_salt
from cydwaith.shared import clock
from cydwaith.shared.bounds import held
from cydwaith.shared.codes import reserved
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import both, given, in_columns, stripped
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


def begin(*, by: Actor, body: str, code: str, title: Said, openings: Collection[str], sample: bool = False) -> Round:
    """Begin a round over openings that are open, each in no other that waits. Raises NotPossible.

    All are of organisations for which whoever begins it speaks: nobody else's opening is put in a round.
    """
    with doing(ROUND_BEGIN, by=by, body=body) as act:
        told = stripped(title)
        if not (told.cy and told.en):
            raise NotPossible(str(refusals.BOTH_LANGUAGES), "title")
        if code in reserved("exchange_round"):
            raise NotPossible(str(refusals.ROUND_CODE), "address")
        if Round.objects.filter(pk=code).exists():
            raise NotPossible(str(refusals.ROUND_TAKEN), "address")
        of = list(Opening.objects.filter(pk__in=openings, state=OpeningState.OPEN))
        if not of or len(of) != len(set(openings)):
            raise NotPossible(str(refusals.NOT_OPEN), "openings")
        if not {one.body_id for one in of} <= {body, *by.bodies(SPEAKERS)}:
            raise NotPossible(str(refusals.NOT_YOUR_OPENING), "openings")
        if other := Round.objects.filter(run=None, openings__in=of).select_related("body").first():
            raise NotPossible(str(refusals.in_a_round(both(other, "title"), both(other.body, "name"))), "openings")
        found = Round.objects.create(
            code=code, body_id=body, made=clock.moment(), sample=sample, **in_columns(title=told)
        )
        found.openings.set(of)
        act.tell(found, **FOOTPRINT.of(found))
    return found


def run(*, by: Actor, round_: Round) -> Round:
    """Run a round: propose, and publish its numbers; those that are small are not. Raises NotPossible once it was run.

    Whoever withdrew meanwhile is not in it, nor an opening that closed; nobody is placed by it.
    """
    with doing(ROUND_RUN, by=by, to=round_) as act:
        one = act.it
        if one.run is not None:
            raise NotPossible(str(refusals.RUN_ALREADY))
        of = list(one.openings.filter(state=OpeningState.OPEN).order_by("pk"))
        live = Application.objects.filter(opening__in=of, withdrawn=False, account__isnull=False, placement=None)
        live = live.exclude(answers__yes=False).select_related("account")
        salt = new_salt()
        result = worked_out(of, list(live), one.seed, salt)
        few = is_small(result.asked)
        one.run = clock.moment()
        one.asked, one.placed = (None, None) if few else (result.asked, shown(len(result.proposed), result.asked))
        one.weight, one.optimum = (None, None) if few or one.placed is None else (result.weight, result.optimum)
        one.blocking, one.certificate = len(result.blocking), result.certificate
        one.save()
        Certificate.objects.create(round=one, salt=salt, pairs=[list(pair) for pair in result.blocking])
        Proposed.objects.bulk_create(Proposed(round=one, application_id=number) for number in result.proposed)
        act.tell(one, **FOOTPRINT.of(one))
    return one


def shown(part: int, whole: int) -> int | None:
    """A number of people as it may be told beside the whole; None where it, or what is left of the whole, is small."""
    return None if is_small(part) or (is_small(whole - part) and whole != part) else part
