"""Telling councils that a figure of theirs changed, and answering what was done."""

from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.evidence.models import Change
from cydwaith.evidence.queries.changes import Verdict, judged, worthwhile
from cydwaith.evidence.queries.series import Figure, series
from cydwaith.practices.actions.asks import possible, told_by
from cydwaith.practices.deeds.signals import NOTICES, OPENED, SIGNAL_ANSWER, SIGNAL_OPEN
from cydwaith.practices.models import Ask, Practice, Signal
from cydwaith.practices.sentences.notices import notice
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, in_columns
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

KINDS: Final = {Verdict.IMPROVING: Signal.Kind.IMPROVED, Verdict.WORSENING: Signal.Kind.FELL}


def follow(indicators: object, *, by: Actor, progress: object, anew: bool) -> int:  # noqa: ARG001  # asked as every follower is
    """Open what is due after every recalculation. A signal is no answer that was worked out, so it counts none."""
    open_due(by=by)
    return 0


def open_due(*, by: Actor) -> int:
    """Open a signal for every change that deserves one and has none; returns how many. Opening twice opens once.

    A change deserves one when the council can be asked about the figure, the change is its own (all councils together
    did not move in that way), its direction is judged, it is at least the smallest difference worth acting on, and it
    is new: the period before, the same rule did not say it, or nobody has ever been told.
    """
    with doing(SIGNAL_OPEN, by=by) as act:
        due = deserving()
        history = {code: series(code) for code in {change.indicator_id for change, _body in due}}
        for change, body in due:
            _open(change, body, history[change.indicator_id].get(change.place_id, []), by)
        if quiet := sum(1 for change, _body in due if change.verdict == Verdict.WORSENING):
            act.tell(None, NOTICES, notices=quiet)
    return len(due)


def deserving() -> list[tuple[Change, Body]]:
    """The changes that deserve a signal and have none, each with its council."""
    bodies = {body.place_id: body for body in Body.objects.filter(kind=BodyKind.COUNCIL)}
    opened = set(Signal.objects.values_list("indicator", "body", "period"))
    told = set(Signal.objects.values_list("indicator", "body", "kind"))
    found = judged().filter(verdict__in=list(KINDS)).select_related("indicator", "place")
    return [
        (change, body)
        for change in found
        if worthwhile(change)
        and (body := bodies.get(change.place_id))
        and (change.indicator_id, body.pk, change.period) not in opened
        and (change.new or (change.indicator_id, body.pk, KINDS[Verdict(change.verdict)].value) not in told)
    ]


def _open(change: Change, body: Body, figures: list[Figure], by: Actor) -> None:
    kind = KINDS[Verdict(change.verdict)]
    explaining = Practice.objects.filter(
        owner=body, current__state="published", current__moves__indicator=change.indicator_id
    ).first()
    told = explaining if kind == Signal.Kind.IMPROVED else None
    facts = {"method": change.method, "rule": change.rule, "size": f"{change.size:.6g}", "points": change.points}
    now = timezone.now()
    with doing(SIGNAL_OPEN, by=by, body=body.pk) as act:
        made = Signal.objects.create(
            kind=kind,
            indicator=change.indicator,
            body=body,
            period=change.period,
            opened=now,
            facts=facts,
            answer=Ask.Answer.PRACTICE if told else "",
            practice=told,
            answered=now if told else None,
            **in_columns(**notice(change, figures)),
        )
        if kind == Signal.Kind.IMPROVED:
            act.tell(made, OPENED)


def answer(*, by: Actor, signal: Signal, answer: str, practice: str | None = None, text: Said = UNSAID) -> Signal:
    """Answer what was done: with a practice, "we do not know" or "no". The same answer sent twice is one answer."""
    told = told_by(answer, practice, text)
    with doing(SIGNAL_ANSWER, by=by, to=signal) as act:
        signal = act.it
        if signal.answered and all(getattr(signal, name) == value for name, value in told.items()):
            return signal
        require(by, SIGNAL_ANSWER, body=signal.body_id, state=signal.state)
        if signal.kind != Signal.Kind.IMPROVED:
            raise NotPossible(_("A quiet notice asks nothing"))
        possible(signal.body_id, told, text)
        for name, value in {**told, "answered": timezone.now()}.items():
            setattr(signal, name, value)
        signal.save()
        act.tell(signal)
    return signal
