"""One indicator: who stands out, by how much, how sure that is, and where the figures come from."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy

from cydwaith.bodies.models import Place
from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.drawing import Svg, aim_sign
from cydwaith.evidence import reference, sensitivity
from cydwaith.evidence.ages import FEWEST_PERIODS, When, histories, spans, when
from cydwaith.evidence.aims import aim_at, meets
from cydwaith.evidence.answerable import askable
from cydwaith.evidence.events import events
from cydwaith.evidence.lists import CHANGES, FUNNELS, INTERVALS, STANDINGS
from cydwaith.evidence.models import Calculation, Change, Indicator, Standing, Target
from cydwaith.evidence.pages.chosen import Chosen, chosen
from cydwaith.evidence.pages.funnel import Unusual, unusual
from cydwaith.evidence.pages.indicator_pictures import pictures, ranked
from cydwaith.evidence.pages.marks import Mark, key, mark
from cydwaith.evidence.pages.questions import Answer, answers, sizes
from cydwaith.evidence.pages.run import beside, run_of
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.queries import changes, comparators, series, standings
from cydwaith.evidence.sections import sections
from cydwaith.evidence.sentences import aims as aim_words
from cydwaith.evidence.sentences import figures, worthwhile
from cydwaith.evidence.sentences.findings import finding_of, history_of, when_of
from cydwaith.evidence.sentences.influence import influence
from cydwaith.evidence.sentences.standings import set_aside
from cydwaith.evidence.sentences.verdicts import counts, reason, shown_as_history, tile_label
from cydwaith.evidence.verdicts import kind, tally
from cydwaith.evidence.wider import GREAT_BRITAIN, of_indicator
from cydwaith.search.queries import similar
from cydwaith.shared import formats
from cydwaith.shared.lists import List
from cydwaith.shared.said import Said, pair

BEGAN = {"started": gettext_lazy("began here"), "adopted": gettext_lazy("adopted"), "adapted": gettext_lazy("adapted")}


@dataclass(frozen=True, slots=True)
class OwnLine:
    """How the reader's own council stands, in a line."""

    mark: Mark
    words: Said


@dataclass(frozen=True, slots=True)
class TableRow:
    """One council in the table of all councils."""

    place: Place
    value: str
    interval: str
    rank: str
    expected: str
    effect: str
    span: str
    mark: Mark
    status: str
    own: bool


def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """The page of an indicator, at its latest period or the one asked for, as seen from a council."""
    found = get_object_or_404(Indicator.objects.select_related("topic__parent"), code=code)
    view = viewpoint(request)
    known = standings.calculations(code)
    calculation = next((one for one in known if one.period == request.GET.get("period")), known[0] if known else None)
    choice = chosen(request, view)
    context = {
        "indicator": found,
        "view": view,
        "choice": choice,
        "wider": GREAT_BRITAIN in of_indicator(found.pk),
        "like": similar("indicators", code)["indicators"],
        "section": "indicators",
        "calculation": calculation,
        "calculations": known,
        "influence": influence(found),
        "ours": not reference.reviewed(found.pk),
        "smallest": figures.exactly(found, found.smallest_worthwhile),
        "otherwise": "",
        "sections": sections(found, acting(request)),
    }
    if calculation is None:
        return render(request, "evidence/indicator_empty.html", context)
    return render(request, "evidence/indicator.html", context | told(found, view, calculation, choice))


def told(indicator: Indicator, view: Viewpoint, calculation: Calculation, choice: Chosen) -> dict[str, object]:
    """Everything the page says."""
    found = standings.of_calculation(calculation)
    done = events(indicator.code)
    subject = looked_at(found, view)
    at, past = when_of(calculation), indicator.code in histories()
    history = series.series(indicator.code)
    moved = changes.of_indicator(indicator.code).get(subject.place_id) if subject else None
    alike = comparators.alike_in_wales(subject.place_id) if subject else []
    names = series.labels([*calculation.tried, *indicator.context])
    among = None if past else unusual(indicator, at, found, subject, alike, view)
    query = f"period={calculation.period}"
    aims = list(indicator.targets.all())
    aim = aim_at(indicator, calculation.period, aims)
    far = [pair(place, "name") for code in calculation.aside for place in view.councils if place.code == code]
    return {
        "finding": history_of(indicator, *latest(indicator.code)) if past else finding_of(found, indicator, at),
        "past": past,
        "askable": indicator.code in askable(),
        "pictures": pictures(found, indicator, view, at, on_map=said_of_map(found, indicator, at, past=past), aim=aim),
        "aim": aimed(indicator, aim, found) if aim else None,
        "run": subject
        and run_of(
            subject.place,
            indicator,
            history,
            aims,
            done,
            moved,
            beside(history, subject.place_id, view, choice),
        ),
        "unusual": among,
        "flagged": subject is not None and any(event.place == subject.place_id for event in done),
        "subject": subject,
        "answers": [] if past else questions(subject, indicator, calculation, found, history, alike, moved),
        "columns": STANDINGS.columns() | INTERVALS,
        "query": query,
        "standings": STANDINGS,
        "files": [] if past else [(CHANGES, ""), *funnel_files(query, among)],
        "rows": [table_row(standing, indicator, view) for standing in ranked(found)],
        "shown": shown(found, past=past),
        "untold": [] if past else untold(found),
        "done": [
            (event, formats.date(event.on, event.precision), place_name(view, event.place)) for event in reversed(done)
        ],
        "began": BEGAN,
        "key": key((kind(standing) for standing in found), calculation.basis),
        "own": own_line(found, view, indicator, at),
        "context_used": [names.get(code, code) for code in calculation.context],
        "context_tried": [names.get(code, code) for code in calculation.tried],
        "aside": set_aside(far) if far else "",
        "without": without(subject, indicator, names),
        "otherwise": otherwise(found, indicator, at),
    }


@dataclass(frozen=True, slots=True)
class Aimed:
    """How many reach what had to be reached, the signs of the map in words, and whose target it is."""

    counted: Said
    key: list[tuple[Svg, Said]]
    target: Target


def aimed(indicator: Indicator, aim: Target, found: list[Standing]) -> Aimed:
    """What the map says of a target."""
    reached = [meets(indicator, aim, standing.value) for standing in found]
    met, missed = reached.count(True), reached.count(False)
    signs = [(aim_sign(True), aim_words.MET)] if met else []
    signs += [(aim_sign(False), aim_words.MISSED)] if missed else []
    return Aimed(aim_words.counted(pair(aim, "label"), met=met, missed=missed), signs, aim)


def shown(found: list[Standing], *, past: bool) -> list[str]:
    """The columns of the table: none that would be empty in every row."""
    worked_out = [] if past else ["verdict", "effect", "effect_interval", "expected"]
    published = ["interval"] if any(standing.lower is not None for standing in found) else []
    return ["place_name", "value", *worked_out, *published, "rank"]


def untold(found: list[Standing]) -> list[tuple[Said, list[Said]]]:
    """Why nothing can be told of some councils, each reason once with the councils it is true of."""
    reasons: dict[str, list[Said]] = {}
    for standing in sorted(found, key=lambda one: one.place_id):
        if standing.reason and kind(standing) == "cannot_tell":
            reasons.setdefault(standing.reason, []).append(pair(standing.place, "name"))
    return [(reason(code), places) for code, places in reasons.items()]


def otherwise(found: list[Standing], indicator: Indicator, at: When) -> Said | str:
    """How many councils would stand how if half, or twice, the smallest worthwhile difference mattered."""
    if not indicator.smallest_worthwhile or not any(map(sensitivity.believed, found)):
        return ""
    return worthwhile.everywhere(
        sizes(indicator),
        at,
        now=tally(found),
        at_half=sensitivity.tally_at(found, indicator, sensitivity.HALF),
        at_double=sensitivity.tally_at(found, indicator, sensitivity.DOUBLE),
    )


def funnel_files(query: str, beside: Unusual | None) -> list[tuple[List[Any], str]]:
    """The file of the funnel, where one is drawn."""
    return [(FUNNELS, query)] if beside and beside.picture else []


def latest(code: str) -> tuple[When, int]:
    """How an indicator's latest period is to be spoken of, and how many periods it has."""
    period, periods = spans()[code]
    return when(period, latest=True), periods


def place_name(view: Viewpoint, code: str) -> str:
    """The name of a council's area."""
    return next((place.name.plain for place in view.councils if place.code == code), code)


def own_line(found: list[Standing], view: Viewpoint, indicator: Indicator, at: When) -> OwnLine | None:
    """The reader's own council, when one is chosen."""
    mine = next((standing for standing in found if standing.place_id == view.code), None)
    if mine is None:
        return None
    own = mark(mine)
    value = figures.figure(indicator, mine.value)
    return OwnLine(own, tile_label(place=pair(mine.place, "name"), value=value, verdict=own.kind, when=at))


def looked_at(found: list[Standing], view: Viewpoint) -> Standing | None:
    """The council looked at closely: the reader's own, else the one that stands out most, else the first in rank."""
    mine = next((standing for standing in found if standing.place_id == view.code), None)
    return mine or standings.leading(found) or next(iter(ranked(found)), None)


def said_of_map(found: list[Standing], indicator: Indicator, at: When, *, past: bool) -> Said:
    """What the map shows: how many councils stand how, or of when its figures are where they are history."""
    if not past:
        return counts(tally(found), at)
    return shown_as_history(at.period, single=latest(indicator.code)[1] < FEWEST_PERIODS)


def questions(
    subject: Standing | None,
    indicator: Indicator,
    calculation: Calculation,
    found: list[Standing],
    history: dict[str, list[series.Figure]],
    alike: list[str],
    moved: Change | None,
) -> list[Answer]:
    """The three questions about the council looked at."""
    if subject is None:
        return []
    return answers(subject, indicator, calculation, found, history.get(subject.place_id, []), alike, moved)


def table_row(standing: Standing, indicator: Indicator, view: Viewpoint) -> TableRow:
    """One council, every figure of it."""
    return TableRow(
        place=standing.place,
        value=figures.figure(indicator, standing.value),
        interval=figures.interval(indicator, standing.lower, standing.upper),
        rank=str(standing.rank or ""),
        expected=figures.figure(indicator, standing.expected),
        effect=figures.signed(indicator, standing.effect),
        span=figures.signed_interval(indicator, standing.effect_lower, standing.effect_upper),
        mark=mark(standing),
        status=standing.status,
        own=standing.place_id == view.code,
    )


def without(subject: Standing | None, indicator: Indicator, names: dict[str, str]) -> list[tuple[str, str]]:
    """How the difference would change without each circumstance: (its name, the difference then)."""
    left_out = subject.without if subject else {}
    return [(names.get(code, code), figures.signed(indicator, effect)) for code, effect in left_out.items()]
