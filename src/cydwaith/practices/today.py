"""What waits for a council today in the main job: who asks it, which of its figures moved, what is new elsewhere."""

from django.urls import reverse

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.evidence.models import Standing
from cydwaith.evidence.queries import standings
from cydwaith.practices.deeds.asks import ASK_ANSWER
from cydwaith.practices.deeds.signals import SIGNAL_ANSWER, SIGNAL_READ_QUIET
from cydwaith.practices.models import Ask, Signal
from cydwaith.practices.queries.better import practices_moving
from cydwaith.practices.queries.known import Known
from cydwaith.practices.queries.signals import of_body
from cydwaith.practices.sentences import today as sentences
from cydwaith.practices.sentences.today import since
from cydwaith.shared.permissions import Actor, may
from cydwaith.shared.said import pair

Behind = dict[str, Standing]
"""By indicator, where a council falls behind."""


def asked(body: Body, by: Actor) -> Part | None:
    """Asks to the council that nobody has answered; nothing where there is none."""
    open_ = Ask.objects.filter(asked=body, answered=None).select_related("indicator", "asking").order_by("at")
    found = list(open_)
    answers = may(by, ASK_ANSWER, body=body.pk, state="open")
    lines = [ask_line(one, answers=answers) for one in found[:MOST]]
    more = Step(sentences.EVERY_ASK, reverse("asks"))
    return Part("asked", Turn.ANSWER, sentences.ASKED, lines, len(found), more) if found else None


def ask_line(ask: Ask, *, answers: bool) -> Line:
    """One ask."""
    where = reverse("ask", kwargs={"id": ask.pk})
    step = Step(sentences.ANSWER, reverse("answer", kwargs={"id": ask.pk})) if answers else Step(sentences.READ, where)
    note = since(pair(ask.asking, "name"), ask.at)
    return Line(sentences.what_was_done(pair(ask.indicator, "label")), where, note, step)


def moved(body: Body, by: Actor) -> Part | None:
    """Figures of the council that moved by more than ordinary variation; what fell is for its own members only."""
    found = of_body(body.pk, quiet=may(by, SIGNAL_READ_QUIET, body=body.pk))
    answers = may(by, SIGNAL_ANSWER, body=body.pk, state="open")
    lines = [signal_line(one, answers=answers) for one in found[:MOST]]
    more = Step(sentences.EVERY_SIGNAL, reverse("signals"))
    return Part("moved", Turn.NEW, sentences.MOVED, lines, len(found), more) if found else None


def signal_line(signal: Signal, *, answers: bool) -> Line:
    """One figure: where it improved the site asks what was done; where it fell, who does better is the next step."""
    where = reverse("signal", kwargs={"id": signal.pk})
    improved = signal.kind == Signal.Kind.IMPROVED
    if not improved:
        step = Step(sentences.SEE_WHO, f"{reverse('better')}?indicator={signal.indicator_id}")
    elif answers:
        step = Step(sentences.TELL, reverse("signal_answer", kwargs={"id": signal.pk}))
    else:
        step = Step(sentences.READ, where)
    note = sentences.how_moved(signal.period, improved=improved)
    return Line(pair(signal.indicator, "label"), where, note, step)


def elsewhere(body: Body, by: Actor) -> Part | None:  # noqa: ARG001  # as every source is called
    """Practices elsewhere that fit what a council falls behind in and that have not come to it, the newest first."""
    if body.kind != BodyKind.COUNCIL or body.place_id is None:
        return None
    behind = {one.indicator_id: one for one in standings.worse(body.place_id)}
    if not behind:
        return None
    found = fitting(behind, body.place_id)
    lines = [practice_line(known, behind[indicator]) for indicator, known in found[:MOST]]
    more = Step(sentences.SEE_WHO, reverse("better"))
    none = sentences.nothing_fits([pair(one.indicator, "label") for one in list(behind.values())[:MOST]])
    return Part("elsewhere", Turn.NEW, sentences.ELSEWHERE, lines, len(found), more, none)


def fitting(behind: Behind, place: str) -> list[tuple[str, Known]]:
    """(indicator, practice) for each practice meant to move one, of others, of which this council has said nothing."""
    told = practices_moving(behind)
    fit = {one.practice.pk: (code, one) for code, known in told.items() for one in known if place not in one.where}
    return sorted(fit.values(), key=lambda pair: (pair[1].practice.added, pair[1].practice.pk), reverse=True)


def practice_line(known: Known, standing: Standing) -> Line:
    """One practice and why it is shown."""
    slug = known.practice.slug
    step = Step(sentences.SAY, reverse("adopt", kwargs={"slug": slug}))
    note = sentences.why_shown(pair(known.practice.owner, "name"), pair(standing.indicator, "label"))
    where = reverse("practice", kwargs={"slug": slug})
    return Line(pair(known.version, "title"), where, note, step, sample=known.practice.sample)
