"""One indicator: who stands out, by how much, and what was done."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.drawing import Svg, aim_sign
from cydwaith.evidence.ages import FEWEST_PERIODS, When, histories
from cydwaith.evidence.aims import aim_at, meets
from cydwaith.evidence.answerable import askable
from cydwaith.evidence.events import events
from cydwaith.evidence.lists import STANDINGS
from cydwaith.evidence.models import Calculation, Indicator, Standing, Target
from cydwaith.evidence.pages.asked import asked_for, latest_of, looked_at
from cydwaith.evidence.pages.chosen import Chosen, chosen
from cydwaith.evidence.pages.indicator_pictures import pictures
from cydwaith.evidence.pages.indicator_sure import about
from cydwaith.evidence.pages.marks import Mark, key, mark
from cydwaith.evidence.pages.run import beside, run_of
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries import changes, series, standings
from cydwaith.evidence.sections import sections
from cydwaith.evidence.sentences import aims as aim_words
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.findings import finding_of, history_of, when_of
from cydwaith.evidence.sentences.influence import influence
from cydwaith.evidence.sentences.verdicts import counts, shown_as_history, tile_label
from cydwaith.evidence.verdicts import kind, tally
from cydwaith.evidence.wider import GREAT_BRITAIN, of_indicator
from cydwaith.search.queries import similar
from cydwaith.shared import formats
from cydwaith.shared.said import Said, pair

BEGAN = {"started": gettext_lazy("began here"), "adopted": gettext_lazy("adopted"), "adapted": gettext_lazy("adapted")}


@dataclass(frozen=True, slots=True)
class OwnLine:
    """How the reader's own council stands, in a line."""

    mark: Mark
    words: Said


def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """The page of an indicator, at its latest period or the one asked for, as seen from a council."""
    asked = asked_for(request, code)
    found, view, choice = asked.indicator, asked.view, chosen(request, asked.view)
    context = {
        "indicator": found,
        "view": view,
        "choice": choice,
        "wider": GREAT_BRITAIN in of_indicator(found.pk),
        "like": similar("indicators", code)["indicators"],
        "section": "indicators",
        "calculation": asked.calculation,
        "calculations": asked.known,
        "influence": influence(found),
        "sections": sections(found, acting(request)),
    }
    if asked.calculation is None:
        return render(request, "evidence/indicator_empty.html", context | about(found))
    return render(request, "evidence/indicator.html", context | told(found, view, asked.calculation, choice))


def told(indicator: Indicator, view: Viewpoint, calculation: Calculation, choice: Chosen) -> dict[str, object]:
    """Everything the page says."""
    found = standings.of_calculation(calculation)
    done = events(indicator.code)
    subject = looked_at(found, view)
    at, past = when_of(calculation), indicator.code in histories()
    history = series.series(indicator.code)
    moved = changes.of_indicator(indicator.code).get(subject.place_id) if subject else None
    aims = list(indicator.targets.all())
    aim = aim_at(indicator, calculation.period, aims)
    on_map = said_of_map(found, indicator, at, past=past)
    return {
        "finding": history_of(indicator, *latest_of(indicator.code)) if past else finding_of(found, indicator, at),
        "past": past,
        "askable": indicator.code in askable(),
        "pictures": pictures(found, indicator, view, at, on_map=on_map, aim=aim),
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
        "subject": subject,
        "flagged": subject is not None and any(event.place == subject.place_id for event in done),
        "query": f"period={calculation.period}",
        "standings": STANDINGS,
        "done": [
            (event, formats.date(event.on, event.precision), place_name(view, event.place)) for event in reversed(done)
        ],
        "began": BEGAN,
        "key": key((kind(standing) for standing in found), calculation.basis),
        "own": own_line(found, view, indicator, at),
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


def said_of_map(found: list[Standing], indicator: Indicator, at: When, *, past: bool) -> Said:
    """What the map shows: how many councils stand how, or of when its figures are where they are history."""
    if not past:
        return counts(tally(found), at)
    return shown_as_history(at.period, single=latest_of(indicator.code)[1] < FEWEST_PERIODS)
