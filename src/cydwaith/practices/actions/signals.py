"""Telling councils that a figure of theirs changed, and answering what was done."""

from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.evidence.models import Change
from cydwaith.evidence.queries.changes import Verdict, changes, worthwhile
from cydwaith.evidence.queries.series import Figure, series
from cydwaith.practices.actions.asks import answered_facts
from cydwaith.practices.models import Ask, Practice, Signal
from cydwaith.practices.refusals import NotPossible
from cydwaith.practices.signalling.notices import notice
from cydwaith.record.actions import write
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared.fingerprints import of_table
from cydwaith.shared.permissions import Actor, require

# Facts that entries before the verifiable log do not have.
SINCE: Final = frozenset({"body", "opened", "words", "rows", "answered"})
WORDS: Final = ("seen_cy", "seen_en", "sure_cy", "sure_en")
KINDS = {Verdict.IMPROVING: Signal.Kind.IMPROVED, Verdict.WORSENING: Signal.Kind.FELL}


def follow(indicators: object, *, by: Actor, progress: object, anew: bool) -> int:  # noqa: ARG001  # asked as every follower is
    """Open what is due after every recalculation. A signal is no answer that was worked out, so it counts none."""
    open_due(by=by)
    return 0


@transaction.atomic
def open_due(*, by: Actor) -> int:
    """Open a signal for every change that deserves one and has none; returns how many. Opening twice opens once.

    A change deserves one when it is the council's own (all councils together did not move in that way), its direction
    is judged, it is at least the smallest difference worth acting on, and it is new: the period before, the same rule
    did not say it, or nobody has ever been told.
    """
    require(by, "signal.open")
    bodies = {body.place_id: body for body in Body.objects.filter(kind=BodyKind.COUNCIL)}
    opened = set(Signal.objects.values_list("indicator", "body", "period"))
    told = set(Signal.objects.values_list("indicator", "body", "kind"))
    found = changes().filter(verdict__in=list(KINDS)).select_related("indicator", "place")
    due = [
        (change, body)
        for change in found
        if worthwhile(change)
        and (body := bodies.get(change.place_id))
        and (change.indicator_id, body.pk, change.period) not in opened
        and (change.new or (change.indicator_id, body.pk, KINDS[Verdict(change.verdict)].value) not in told)
    ]
    history = {code: series(code) for code in {change.indicator_id for change, _body in due}}
    for change, body in due:
        _open(change, body, history[change.indicator_id].get(change.place_id, []), by)
    quiet = sum(1 for change, _body in due if change.verdict == Verdict.WORSENING)
    if quiet:
        facts = {"notices": quiet, **notices_facts()}
        write(by=by, body=None, verb="notices.opened", subject="signals", facts=facts)
    return len(due)


def _open(change: Change, body: Body, figures: list[Figure], by: Actor) -> None:
    kind = KINDS[Verdict(change.verdict)]
    explaining = Practice.objects.filter(
        owner=body, current__state="published", current__moves__indicator=change.indicator_id
    ).first()
    told = explaining if kind == Signal.Kind.IMPROVED else None
    facts = {"method": change.method, "rule": change.rule, "size": f"{change.size:.6g}", "points": change.points}
    now = timezone.now()
    made = Signal.objects.create(
        kind=kind, indicator=change.indicator, body=body, period=change.period, opened=now, facts=facts,
        answer=Ask.Answer.PRACTICE if told else "", practice=told, answered=now if told else None,
        **notice(change, figures),
    )  # fmt: skip
    if kind == Signal.Kind.IMPROVED:
        write(by=by, body=body.pk, verb="signal.opened", subject=f"signal:{made.pk}", facts=opened_facts(made))


def opened_facts(signal: Signal) -> dict[str, Any]:
    """What the record says of a signal when it is opened; the words it was told in by their hash."""
    known = {"practice": signal.practice_id} if answered_at_once(signal) else {}
    words = digest(canonical({name: getattr(signal, name) for name in WORDS}))
    about = {"indicator": signal.indicator_id, "period": signal.period}
    return signal.facts | about | known | {"body": signal.body_id, "opened": signal.opened, "words": words}


def answered_at_once(signal: Signal) -> bool:
    """Whether a practice explained it before it was opened."""
    return signal.answered is not None and signal.answered == signal.opened


def notices_facts() -> dict[str, str]:
    """One hash over all quiet notices: what they say is for their council only."""
    quiet = Signal.objects.filter(kind=Signal.Kind.FELL)
    return {"rows": of_table(quiet, "opened", "facts", *WORDS, by=("indicator_id", "body_id", "period"))}


@transaction.atomic
def answer(
    *, by: Actor, signal: Signal, answer: str, practice: str | None = None, text_cy: str = "", text_en: str = ""
) -> Signal:
    """Answer what was done: with a practice, "we do not know" or "no". The same answer sent twice is one answer."""
    signal = Signal.objects.select_for_update().get(pk=signal.pk)
    told = {
        "answer": Ask.Answer(answer).value,
        "practice_id": practice if answer == Ask.Answer.PRACTICE else None,
        "answer_text_cy": text_cy.strip(),
        "answer_text_en": text_en.strip(),
    }
    require(by, "signal.answer", body=signal.body_id)
    if signal.answered and all(getattr(signal, name) == value for name, value in told.items()):
        return signal
    require(by, "signal.answer", body=signal.body_id, state=signal.state)
    _possible(signal, told)
    for name, value in {**told, "answered": timezone.now()}.items():
        setattr(signal, name, value)
    signal.save()
    facts = answered_facts(signal)
    write(by=by, body=signal.body_id, verb="signal.answered", subject=f"signal:{signal.pk}", facts=facts)
    return signal


def _possible(signal: Signal, told: dict[str, str | None]) -> None:
    """Raises NotPossible for an answer that cannot stand."""
    if signal.kind != Signal.Kind.IMPROVED:
        raise NotPossible(_("A quiet notice asks nothing"))
    if told["answer"] != Ask.Answer.PRACTICE:
        if not (told["answer_text_cy"] or told["answer_text_en"]):
            raise NotPossible(_("Say it in a sentence or two, in at least one language"), "text_cy")
        return
    own = Practice.objects.filter(pk=told["practice_id"], owner=signal.body_id, current__state="published")
    if not own.exists():
        raise NotPossible(_("Choose a published practice of your council"), "practice")
