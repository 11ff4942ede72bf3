"""What figures say in a council's briefing: what it is best and worst at, and what is changing there.

Only what a council can be asked about, and nothing that is history (`evidence.answerable`); every figure with its
period.
"""

from collections.abc import Sequence
from dataclasses import replace

from django.urls import reverse

from cydwaith.bodies.briefing import MOST, SMALL, Line, Part, Turn
from cydwaith.bodies.models import Body
from cydwaith.engines.drawing import sparkline
from cydwaith.evidence.models import Change, Standing
from cydwaith.evidence.pages.marks import mark
from cydwaith.evidence.queries import changes, standings
from cydwaith.evidence.queries.series import Figure, series
from cydwaith.evidence.sentences import briefing as sentences
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.pictures import Ends, change
from cydwaith.evidence.statements import Statement, statements
from cydwaith.revisions.remembered import remembered
from cydwaith.shared.said import Said, pair


def best(council: Body) -> Part:
    """Where it is better than expected, the surest first."""
    return best_of(council.place_id or "")


@remembered
def best_of(place: str) -> Part:
    """The same, by its area."""
    found = standings.ahead(place)
    return Part(Turn.BEST, sentences.BEST, judged(found), len(found), sentences.NOT_BEST, page(place))


def worst(council: Body) -> Part:
    """Where it falls behind, the surest first."""
    return worst_of(council.place_id or "")


@remembered
def worst_of(place: str) -> Part:
    """The same, by its area."""
    found = standings.worse(place)
    return Part(Turn.WORST, sentences.WORST, judged(found), len(found), sentences.NOT_WORST, page(place))


def page(place: str) -> str:
    """The page on which every figure of the council stands."""
    return reverse("council", kwargs={"code": place})


def judged(found: Sequence[Standing]) -> list[Line]:
    """Standings as lines."""
    return spoken(found[:MOST], [standing_line(one) for one in found[:MOST]])


def spoken(found: Sequence[Standing | Change], lines: Sequence[Line]) -> list[Line]:
    """Lines about findings with what the council itself says of each, the last that it said."""
    said = statements((one.indicator_id, one.place_id) for one in found)
    last = [said.get((one.indicator_id, one.place_id), [])[:1] for one in found]
    return [replace(line, stated=told_by(own[0])) if own else line for line, own in zip(lines, last, strict=True)]


def told_by(one: Statement) -> Said:
    """What a council says, with its day, on paper."""
    return sentences.stated(one.text, one.on)


def standing_line(one: Standing) -> Line:
    """One figure: what it is, what was expected, and how far it is from that."""
    indicator = one.indicator
    note = sentences.beside_expected(
        figures.figure(indicator, one.value),
        one.period,
        None if one.expected is None else figures.figure(indicator, one.expected),
        pair(indicator, "publisher"),
    )
    points, effect = pair(indicator, "points"), figures.signed(indicator, one.effect)
    return Line(
        pair(indicator, "label"),
        f"{reverse('indicator', kwargs={'code': indicator.pk})}?place={one.place_id}",
        note,
        sentences.away(effect, points),
    )


def rest(council: Body) -> Part:
    """Every other figure that it can be asked about, those nearest to standing out first."""
    return rest_of(council.place_id or "")


@remembered
def rest_of(place: str) -> Part:
    """The same, by its area."""
    found = standings.unclear(place)
    lines = [small_line(one) for one in found[:SMALL]]
    return Part(Turn.REST, sentences.REST, lines, len(found), sentences.NO_MORE, page(place), small=True)


def small_line(one: Standing) -> Line:
    """One figure in short: its value and period, and how it stands."""
    shown = mark(one)
    indicator = one.indicator
    value = sentences.of_period(figures.figure(indicator, one.value), one.period)
    href = f"{reverse('indicator', kwargs={'code': indicator.pk})}?place={one.place_id}"
    return Line(pair(indicator, "label"), href, value, shown.words)


def changing(council: Body) -> Part:
    """What is getting better or worse there by more than ordinary variation, the largest first."""
    return changing_in(council.place_id or "")


@remembered
def changing_in(place: str) -> Part:
    """The same, by its area."""
    found = changes.moving(place)
    lines = spoken(found[:MOST], [change_line(one) for one in found[:MOST]])
    return Part(Turn.CHANGING, sentences.CHANGING, lines, len(found), sentences.NOT_CHANGING, page(place))


def change_line(one: Change) -> Line:
    """One change: from where to where the figure went, its line, and for better or worse."""
    indicator = one.indicator
    own: list[Figure] = series(indicator.pk).get(one.place_id, [])
    known = [figure for figure in own if figure.value is not None]
    told = sentences.went(change(Ends.of(indicator, known)), own=one.own)
    values = [figure.value for figure in own]
    return Line(
        pair(indicator, "label"),
        f"{reverse('indicator', kwargs={'code': indicator.pk})}?place={one.place_id}",
        told,
        sentences.WAYS[one.verdict],
        sparkline(values, title=str(told)),
    )
