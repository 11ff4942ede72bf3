"""One recipe, from the first question to the stored figures: all of its data set's, or none of them."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.evidence import actions, importing, previewing, rates, reference, shares
from cydwaith.evidence.fetching.choosing import choice, chosen
from cydwaith.evidence.fetching.recipes import PEOPLE, Recipe
from cydwaith.evidence.fetching.shelf import Last, Shelf
from cydwaith.evidence.models import Indicator, Kind, Load, Observation
from cydwaith.evidence.sources.asking import USER_AGENT, Asker, Manners, Refusal, faulty
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.evidence.sources.readings import Reading, Series
from cydwaith.evidence.sources.statswales import Choice
from cydwaith.evidence.sources.statswales_api import READABLE, Page, Revision, Rows, Service
from cydwaith.shared.fetching import HERE
from cydwaith.shared.permissions import Actor

HOSTS: Final = frozenset({"https://api.stats.gov.wales"})
PEOPLE_FROM: Final = "population-65-plus"
"""The indicator that ships with the number of people in each council, every year, as its denominators."""

LOOSE: Final = 0.1
"""By how much of itself a figure that was read before may have been revised."""

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Done:
    """What came of a recipe: the preview of its lines and what was stored of them; neither where nothing was new."""

    recipe: Recipe
    revision: Revision
    preview: previewing.Preview | None = None
    load: Load | None = None


def manners() -> Manners:
    """How the service is asked: slowly, saying who asks, and nobody else. Raises Faulty for a service not meant."""
    agent = f"{USER_AGENT[:-1]}; {settings.CONTACT})" if settings.CONTACT else USER_AGENT
    parts = urlsplit(settings.STATSWALES)
    origin = f"{parts.scheme}://{parts.netloc}"
    here = parts.hostname in HERE
    if origin not in HOSTS and not here:
        raise faulty("not-meant", host=origin, known=", ".join(sorted(HOSTS)))
    return Manners(pause=settings.FETCH_PAUSE, agent=agent, origins=HOSTS | {origin})


def fetch(recipe: Recipe, asker: Asker, *, by: Actor, tell: Tell, again: bool = False, dry_run: bool = False) -> Done:
    """Fetch what a recipe speaks of and store it, unless it is here already. Raises Faulty; nothing is stored then.

    `again` fetches what has not changed too. In a dry run nothing is stored; pages that came are kept.
    """
    shelf = Shelf(home() / recipe.name)
    service = Service(asker, f"{settings.STATSWALES.rstrip('/')}/{recipe.dataset}")
    last = None if again else _still_here(shelf.last(), recipe)
    revision = service.revision(last.tag if last else "")
    if last and (revision.unchanged or revision.id == last.revision):
        return Done(recipe, replace(revision, id=last.revision))
    report = Report()
    if revision.replaced_by:
        report.remark(0, "replaced", title=revision.title, by=revision.replaced_by)
    data = _table(recipe, service, revision, shelf, report, tell)
    with transaction.atomic():
        preview, load = _stored(recipe, reference.define(recipe.indicator, by=by), data, report, by)
        transaction.set_rollback(dry_run)
    if not dry_run:
        digest = hashlib.sha256(data).hexdigest()
        shelf.finished(Last(revision.tag, revision.id, recipe.digest, digest, timezone.now().isoformat()))
    return Done(recipe, revision, preview, load)


def home() -> Path:
    """Where fetched pages are kept."""
    return Path(settings.HOME) / "fetch"


def _still_here(last: Last | None, recipe: Recipe) -> Last | None:
    """What was fetched last, if it was by this recipe and its figures are still in the database."""
    if last and last.recipe == recipe.digest and Load.objects.filter(digest=last.figures).exists():
        return last if Observation.objects.filter(indicator=recipe.indicator).exists() else None
    return None


def _table(recipe: Recipe, service: Service, revision: Revision, shelf: Shelf, report: Report, tell: Tell) -> bytes:
    """The lines of the table that are meant. Raises Faulty when the table is not as the recipe says."""
    made = choice(recipe, service.columns(), report)
    if made is None:
        raise Faulty(report)
    asked = made.filters
    rows = _rows(service, asked, _mark(revision, asked), shelf, lambda count: tell(f"{recipe.name}: {count:,}"))
    names = reference.place_names(reference.described(recipe.indicator)["measured_at"])
    data = chosen(rows, made, recipe, names, report)
    if report.count:
        raise Faulty(report)
    return data


def _mark(revision: Revision, asked: Mapping[str, list[str]]) -> str:
    """The name of the pages of one revision, asked for in one way."""
    return hashlib.sha256(repr((revision.id, revision.published, sorted(asked.items()))).encode()).hexdigest()[:16]


def _rows(
    service: Service, asked: Mapping[str, list[str]], mark: str, shelf: Shelf, tell: Callable[[int], None]
) -> Rows:
    """All rows: those that came before, and the rest. What the service no longer goes on with is asked for anew."""
    shelf.cleared(mark)
    kept = shelf.pages(mark)
    try:
        return _continued(service, asked, mark, shelf, kept, tell)
    except Refusal:
        if not kept:
            raise
    shelf.cleared("")
    return _continued(service, asked, mark, shelf, [], tell)


def _continued(
    service: Service,
    asked: Mapping[str, list[str]],
    mark: str,
    shelf: Shelf,
    kept: list[Page],
    tell: Callable[[int], None],
) -> Rows:
    rows: Rows = [row for page in kept for row in page.rows]
    service.enough(len(rows))
    if kept and kept[-1].next is None:
        return rows
    start = kept[-1].next if kept else None
    if start is None:
        size = {"format": "json", "page_size": service.manners.page, "lang": "en-gb"}
        start = (service.named(asked, READABLE), size)
    for number, page in enumerate(service.pages(*start), len(kept) + 1):
        shelf.keep(mark, number, page)
        rows += page.rows
        tell(len(rows))
        service.enough(len(rows))
    return rows


def _stored(
    recipe: Recipe, indicator: Indicator, data: bytes, report: Report, by: Actor
) -> tuple[previewing.Preview, Load]:
    """Store the lines through the importer of StatsWales' tables. Raises Faulty."""
    file = actions.File("statswales", f"{recipe.name}.csv", data)
    source = importing.Source(file, importing.Wish(recipe.indicator, choice=Choice(year_starts=recipe.year_starts)))
    expect = reference.expectation(indicator)
    published = list(
        source.read(Series(""), replace(expect, proportion=expect.proportion and not recipe.counts), report)
    )
    _known(recipe, published, report)
    _all_councils(published, report)
    readings = _rated(recipe, indicator, published, report)
    preview = previewing.previewed(readings, report, actions.stored_figures(indicator))
    return preview, actions.load(readings, indicator=indicator, by=by, file=file, report=report)


def _known(recipe: Recipe, published: list[Reading], report: Report) -> None:
    """Compare figures that somebody read before: one that is quite another is another measure's."""
    held = {(one.area, one.period): one.value for one in published}
    for one in recipe.known:
        now = held.get((one.area, one.period))
        if now is None or abs(now - one.value) > LOOSE * max(abs(one.value), 1.0):
            report.add(0, "known-figure", area=one.area, period=one.period, value=one.value, now=now)
        elif now != one.value:
            report.remark(0, "known-revised", area=one.area, period=one.period, value=one.value, now=now)


def _all_councils(published: list[Reading], report: Report) -> None:
    """A council that has no line at all may have one under a name that nobody knew."""
    told = {one.area for one in published}
    councils = Place.objects.filter(kind=PlaceKind.COUNCIL).order_by("code").values_list("code", "name_en")
    if missing := [f"{name} ({code})" for code, name in councils if code not in told]:
        report.add(0, "councils-missing", held="; ".join(missing))


def _rated(recipe: Recipe, indicator: Indicator, published: list[Reading], report: Report) -> list[Reading]:
    """The figures as the indicator has them: as published, or as rates and shares of what they are counts of."""
    if not recipe.counts:
        return published
    unit, known = shares.per(indicator) or 1.0, _people() if recipe.whole == PEOPLE else {}
    rated: list[Reading] = []
    for one in published:
        whole = rates.people(known, one.area, one.period) if recipe.whole == PEOPLE else one.denominator
        if whole is None:
            report.remark(one.line, "no-whole", period=one.period)
            continue
        try:
            rated.append(rates.rated(one, whole, unit, share=indicator.kind == Kind.PROPORTION))
        except ValueError:
            report.add(one.line, "not-of-whole", value=one.value, whole=whole)
    return rated


def _people() -> rates.People:
    rows = Observation.objects.filter(indicator=PEOPLE_FROM, denominator__isnull=False)
    return {(place, day): whole for place, day, whole in rows.values_list("place_id", "period", "denominator") if whole}


def fetched_on(recipe: Recipe) -> dt.datetime | None:
    """When a recipe was fetched last, as far as that is known here."""
    last = Shelf(home() / recipe.name).last()
    return dt.datetime.fromisoformat(last.at) if last else None
