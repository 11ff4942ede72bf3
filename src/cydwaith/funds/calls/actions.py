"""Opening a call; bringing a problem to it, having it too, and merging those that are the same."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from cydwaith.forums.models import Forum
from cydwaith.forums.secretariat import seats
from cydwaith.funds.calls import refusals
from cydwaith.funds.calls.deeds import CALL_OPEN, PROBLEM_BRING, PROBLEM_MERGE, PROBLEM_SHARE
from cydwaith.funds.calls.of_fund import refuse_call
from cydwaith.funds.facts import funds
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.funds.form import Fund
from cydwaith.funds.models import Call, CallCriterion, Problem, ProblemShared
from cydwaith.shared import clock
from cydwaith.shared.codes import code_of
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

WHOLE: Final = 100


def open_call(
    *,
    by: Actor,
    body: str,
    fund: str,
    forum: Forum,
    title: Said,
    about: Said,
    criteria: Sequence[tuple[Said, int]],
    pence: int,
    bids_open: dt.datetime,
    bids_close: dt.datetime,
    problems_open: dt.datetime | None = None,
    problems_close: dt.datetime | None = None,
    ceiling: int | None = None,
    rate: int = WHOLE,
    least_bodies: int = 2,
    sample: bool = False,
) -> Call:
    """Open a call of a fund, for one of its funders that sits in the forum which decides. Raises NotPossible.

    Weights are per cent and make 100; sums are pence. The same sent twice is one.
    """
    with doing(CALL_OPEN, by=by, body=body) as act:
        of_fund = funder(fund, body)
        if not seats(forum).filter(body=body).exists():
            raise NotPossible(str(refusals.NOT_SEATED), "forum")
        in_order(problems_open, problems_close, bids_open, bids_close)
        to_come(problems_close, bids_close)
        told = in_columns(title=in_both(title, "title", refusals.TITLE), about=in_both(about, "about", refusals.ABOUT))
        if pence <= 0:
            raise NotPossible(str(refusals.MONEY), "pence")
        refuse_call(of_fund, ceiling=ceiling, share=rate, least_bodies=least_bodies)
        found = Call(
            code=code_of(told["title_en"], "call"),
            fund=fund,
            body_id=body,
            forum=forum,
            problems_open=problems_open,
            problems_close=problems_close,
            bids_open=bids_open,
            bids_close=bids_close,
            pence=pence,
            ceiling=ceiling,
            rate=rate,
            least_bodies=least_bodies,
            sample=sample,
            at=clock.moment(),
            **told,
        )
        if same := Call.objects.filter(pk=found.pk).first():
            if same.body_id == body and same.bids_close == bids_close and same.pence == pence:
                return same
            raise NotPossible(str(refusals.TAKEN), "title")
        weighed = weighted(criteria)
        found.save(force_insert=True)
        parts = [
            CallCriterion.objects.create(call=found, number=number, weight=weight, **in_columns(what=what))
            for number, (what, weight) in enumerate(weighed, 1)
        ]
        act.tell(found, **FOOTPRINT.of(found, parts))
    return found


def funder(fund: str, body: str) -> Fund:
    """Raise NotPossible for a fund that is not here, or whose money is not this organisation's."""
    known = funds().get(fund)
    if known is None:
        raise NotPossible(str(refusals.NO_FUND), "fund")
    if body not in known.funders:
        raise NotPossible(str(refusals.ONLY_FUNDERS), "fund")
    return known


def in_order(
    problems_open: dt.datetime | None,
    problems_close: dt.datetime | None,
    bids_open: dt.datetime,
    bids_close: dt.datetime,
) -> None:
    """Raise NotPossible at the first moment that does not come after the one before it."""
    if (problems_open is None) != (problems_close is None):
        raise NotPossible(str(refusals.BOTH_DAYS), "problems_close")
    if problems_open and problems_close and problems_close <= problems_open:
        raise NotPossible(str(refusals.ORDER), "problems_close")
    if problems_open and bids_open < problems_open:
        raise NotPossible(str(refusals.ORDER), "bids_open")
    if bids_close <= bids_open or (problems_close and bids_close <= problems_close):
        raise NotPossible(str(refusals.ORDER), "bids_close")


def to_come(problems_close: dt.datetime | None, bids_close: dt.datetime) -> None:
    """Raise NotPossible at a closing that has passed already: nobody could bring or bid."""
    for name, closes in (("problems_close", problems_close), ("bids_close", bids_close)):
        if closes and closes <= clock.moment():
            raise NotPossible(str(refusals.PASSED), name)


def in_both(text: Said, field: str, ask: Said) -> Said:
    """A text in both languages. Raises NotPossible at the field of the one that is missing."""
    told = stripped(text)
    for name, words in in_columns(**{field: told}).items():
        if not words:
            raise NotPossible(str(ask), name)
    return told


def weighted(criteria: Sequence[tuple[Said, int]]) -> list[tuple[Said, int]]:
    """The criteria that say something. Raises NotPossible unless they weigh 100 together, each in both languages."""
    told = []
    for number, (what, weight) in enumerate(((stripped(what), weight) for what, weight in criteria), 1):
        if not (what or weight):
            continue
        for language in ("cy", "en"):
            if not getattr(what, language):
                raise NotPossible(str(refusals.WEIGHTS), f"criterion{number}_{language}")
        if weight <= 0:
            raise NotPossible(str(refusals.WEIGHTS), f"weight{number}")
        told.append((what, weight))
    if sum(weight for _what, weight in told) != WHOLE:
        raise NotPossible(str(refusals.WEIGHTS), "weight1" if told else "criterion1")
    return told


def bring(*, by: Actor, body: str, call: Call, title: Said, about: Said = UNSAID, sample: bool = False) -> Problem:
    """Bring a problem to a call that takes them now. The same twice is one. Raises NotPossible.

    Another text under the same title is refused, so that it is not lost.
    """
    with doing(PROBLEM_BRING, by=by, body=body) as act:
        taking(call)
        told = in_columns(title=given(title, "title", str(refusals.PROBLEM_TITLE)), about=stripped(about))
        names = {name: told[name] for name in ("title_cy", "title_en")}
        if same := Problem.objects.filter(call=call, body=body, **names).first():
            if all(getattr(same, name) == words for name, words in told.items()):
                return same
            raise NotPossible(str(refusals.BROUGHT), "title")
        made = Problem.objects.create(call=call, body_id=body, at=clock.moment(), sample=sample, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def taking(call: Call) -> None:
    """Raise NotPossible unless a call takes problems now."""
    now = clock.moment()
    if call.problems_open is None or call.problems_close is None or not call.problems_open <= now < call.problems_close:
        raise NotPossible(str(refusals.NO_PROBLEMS))


def share(
    *, by: Actor, body: str, problem: Problem, seeks: bool = False, note: Said = UNSAID, sample: bool = False
) -> ProblemShared:
    """Say that an organisation has a problem too, and whether it looks for partners; until bids close."""
    with doing(PROBLEM_SHARE, by=by, body=body) as act:
        problem = held(problem)
        if clock.moment() >= problem.call.bids_close:
            raise NotPossible(str(refusals.NO_PROBLEMS))
        if problem.merged_id:
            raise NotPossible(str(refusals.IS_MERGED))
        if problem.body_id == body:
            raise NotPossible(str(refusals.OWN), "body")
        told = {"seeks": seeks, **in_columns(note=stripped(note))}
        one = ProblemShared.objects.filter(problem=problem, body=body).first()
        if one and all(getattr(one, name) == value for name, value in told.items()):
            return one
        one = one or ProblemShared(problem=problem, body_id=body, sample=sample)
        one.at = clock.moment()
        for name, value in told.items():
            setattr(one, name, value)
        one.save()
        act.tell(one, **FOOTPRINT.of(one))
    return one


def merge(*, by: Actor, body: str, problem: Problem, into: Problem | None) -> Problem:
    """Say that a problem is the same as another, or, with None, that it is its own after all.

    The organisation that runs the call does. Whatever was merged into the one goes with it; nothing is lost.
    """
    with doing(PROBLEM_MERGE, by=by, to=problem, body=body) as act:
        if act.it.call.body_id != body:
            raise NotPossible(str(refusals.ONLY_MANAGER), "body")
        root = into and (into.merged or into)
        if root and (root.pk == act.it.pk or root.call_id != act.it.call_id):
            raise NotPossible(str(refusals.OTHER), "into")
        if act.it.merged_id == (root and root.pk):
            return act.it
        moved = [act.it, *act.it.others.all()] if root else [act.it]
        for one in moved:
            one.merged = root
            one.save(update_fields=["merged"])
        act.tell(act.it, **FOOTPRINT.of(moved))
    return act.it
