"""What the main job says in a council's briefing: from whom it may learn where it is behind, and what it is asked."""

from django.urls import reverse

from cydwaith.bodies.briefing import MOST, Line, Part, Turn
from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Standing
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences import figures
from cydwaith.practices.models import Ask
from cydwaith.practices.queries.better import Answer, better
from cydwaith.practices.queries.known import Known, known
from cydwaith.practices.sentences import briefing as sentences
from cydwaith.practices.sentences.today import since, what_was_done
from cydwaith.practices.today import fitting
from cydwaith.revisions.remembered import remembered
from cydwaith.shared.said import pair


def learn(council: Body) -> Part:
    """For each figure in which it falls behind: a practice elsewhere that has not come to it, else who does it best.

    Then practices that have spread furthest and have not come to it.
    """
    return to_learn_in(council.place_id or "")


@remembered
def to_learn_in(place: str) -> Part:
    """The same, by its area."""
    behind = {one.indicator_id: one for one in standings.worse(place)}
    practices = dict(reversed(fitting(behind, place)))
    fit = [line for one in behind.values() if (line := to_learn(one, practices.get(one.indicator_id), place))]
    others = [one for one in elsewhere(place) if one.practice not in [known.practice for known in practices.values()]]
    lines = [*fit[:MOST], *map(spread_line, others[: MOST - len(fit)])]
    where = f"{reverse('reach')}?place={place}"
    return Part(Turn.LEARN, sentences.LEARN, lines, len(fit) + len(others), sentences.NOTHING_ELSEWHERE, where)


def elsewhere(place: str) -> list[Known]:
    """Practices that councils besides their owner have taken up, and this one has not: the furthest spread first."""
    found = [one for one in known() if place not in one.where and one.others]
    return sorted(found, key=lambda one: (-one.others, one.practice.pk))


def spread_line(one: Known) -> Line:
    """A practice that has come to others."""
    note = sentences.practice_of(pair(one.practice.owner, "name"), None, one.others)
    where = reverse("practice", kwargs={"slug": one.practice.slug})
    return Line(pair(one.version, "title"), where, note, sample=one.practice.sample)


def to_learn(behind: Standing, practice: Known | None, place: str) -> Line | None:
    """From whom to learn about one figure; None where nobody does it better than expected."""
    if practice:
        return practice_line(behind, practice)
    answers = better(place, indicator=behind.indicator_id)
    return answer_line(answers[0]) if answers else None


def practice_line(behind: Standing, practice: Known) -> Line:
    """A practice, whose it is, and the figure for the sake of which it is told."""
    owner, label = pair(practice.practice.owner, "name"), pair(behind.indicator, "label")
    note = sentences.practice_of(owner, label, practice.others)
    where = reverse("practice", kwargs={"slug": practice.practice.slug})
    return Line(pair(practice.version, "title"), where, note, sample=practice.practice.sample)


def answer_line(answer: Answer) -> Line:
    """A council that does it better and has told nothing of it yet, or told it in practices of its own."""
    standing, indicator = answer.standing, answer.standing.indicator
    told = answer.practices[0] if answer.practices else None
    by = figures.signed(indicator, standing.effect)
    note = sentences.does_better(
        pair(standing.place, "name"),
        by=by,
        points=pair(indicator, "points"),
        period=standing.period,
        practice=pair(told.version, "title") if told else None,
    )
    where = reverse("practice", kwargs={"slug": told.practice.slug}) if told else reverse("better")
    where = where if told else f"{where}?indicator={indicator.pk}"
    return Line(pair(indicator, "label"), where, note, sample=bool(told and told.practice.sample))


def asked(council: Body) -> Part:
    """Asks to the council that nobody has answered, the oldest first."""
    found = list(Ask.objects.filter(asked=council, answered=None).select_related("indicator", "asking").order_by("at"))
    lines = [
        Line(
            what_was_done(pair(one.indicator, "label")),
            reverse("ask", kwargs={"id": one.pk}),
            since(pair(one.asking, "name"), one.at),
        )
        for one in found[:MOST]
    ]
    return Part(Turn.ASKED, sentences.ASKED, lines, len(found), sentences.NOT_ASKED, reverse("asks"))
