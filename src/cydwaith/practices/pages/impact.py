"""Did it move the figure where it was taken up? One practice, one indicator, and every number behind the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Place
from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.evidence import moments
from cydwaith.evidence.queries import places
from cydwaith.evidence.sentences import figures
from cydwaith.practices.deeds.specifications import SPECIFICATION_REVISE
from cydwaith.practices.evidence_marks import mark_of
from cydwaith.practices.lists.impacts import NUMBERS, NumbersAsked
from cydwaith.practices.models import Impact
from cydwaith.practices.pages.impact_checks import checks, settling
from cydwaith.practices.pages.impact_pictures import Shown, after, shown, study
from cydwaith.practices.pages.marks import shown_mark
from cydwaith.practices.queries.impacts import Judged, judged
from cydwaith.practices.randomised import WORDS, randomised
from cydwaith.practices.sentences import amounts
from cydwaith.practices.sentences import impact as sentences
from cydwaith.practices.specifications import MEANT, terms
from cydwaith.practices.words import DIRECTIONS
from cydwaith.shared import formats
from cydwaith.shared.permissions import may
from cydwaith.shared.said import Said, pair

WORKED_OUT: Final = ("impact", "reasons", "settling", "checks", "picture", "others", "study", "span")


@dataclass(frozen=True, slots=True)
class Dated:
    """A council that took the practice up, since when, and whether the figures could be looked at there."""

    name: str
    since: str
    first: str


def impact(request: HttpRequest, slug: str, indicator: str) -> HttpResponse:
    """The page; `?version=` shows an earlier specification with its result, `?place=` another council's pictures."""
    found = asked(request, slug, indicator)
    names = {place.code: place for place in places.councils()}
    context = {
        "section": "practices",
        "found": found,
        "practice": found.practice,
        "indicator": found.indicator,
        "finding": headline(found, names),
        "dates": dates(found, names),
        "tried": [names[code].name.plain for code in sorted(found.taken.tried) if code in names],
        "terms": laid_down(found),
        "beforehand": beforehand(found),
        "verdicts": sentences.VERDICTS,
        "may_revise": may_revise(request, found),
        "trials": [one for one in randomised([slug]) if one.indicator == indicator],
        "trial_words": WORDS,
        "list": NUMBERS,
        "version_words": f"version={found.specification.number}" if found.specification else "",
    }
    return render(request, "practices/impact.html", context | results(found, names, request.GET.get("place", "")))


def asked(request: HttpRequest, slug: str, indicator: str) -> Judged:
    """What the address asks for. Raises Http404."""
    number = request.GET.get("version", "")
    try:
        return judged(slug, indicator, int(number) if number.isascii() and number.isdigit() else None)
    except (ObjectDoesNotExist, OverflowError):
        raise Http404(_("This practice is not meant to move that indicator.")) from None


def headline(found: Judged, names: Mapping[str, Place]) -> Said:
    """The one sentence that the page opens with."""
    known, measure = found.impact, pair(found.indicator, "measure")
    if known is None:
        nothing = sentences.Told(verdict=Impact.Verdict.CANNOT_TELL, measure=measure, places=[], reason=unlaid(found))
        return sentences.headline(nothing)
    places, effect = [pair(names[code], "name") for code in known.adopters], known.effect
    told = sentences.Told(
        verdict=known.verdict,
        measure=measure,
        places=places,
        reason=known.reasons[0] if known.reasons else "",
        difference=amounts.difference(found.indicator, effect, periods(known))
        if places and effect is not None
        else None,
        chance=chance(known.p_value),
    )
    return sentences.headline(told)


def periods(known: Impact) -> int:
    """Over how many periods the effect is a mean; 0 for several councils, each with its own."""
    alone = known.numbers.get("synthetic", ()) if len(known.adopters) == 1 else ()
    return after(alone[0]) if alone else 0


def chance(p_value: float | None) -> str:
    """How often chance alone would give a difference as large."""
    return f"{formats.number(100 * p_value)}%" if p_value is not None else ""


def unlaid(found: Judged) -> str:
    """Why nothing has been worked out."""
    if found.specification is not None:
        return "not_worked_out"
    return "no_worthwhile" if found.taken.starts or found.taken.tried else "no_date"


def dates(found: Judged, names: Mapping[str, Place]) -> list[Dated]:
    """Who took it up, the earliest first, and from which period on the figures count as with it."""
    starts = found.impact.numbers.get("starts", {}) if found.impact else {}
    return [
        Dated(names[code].name.plain, formats.date(on, "month"), formats.period(starts[code]) if code in starts else "")
        for code, on in sorted(found.taken.starts.items(), key=lambda item: item[1])
        if code in names
    ]


def laid_down(found: Judged) -> dict[str, object]:
    """The terms of the specification in words."""
    if found.specification is None:
        return {}
    held: Terms = terms(found.specification)
    return {
        "direction": DIRECTIONS[MEANT[held.direction]],
        "smallest": amounts.with_unit(found.indicator, held.smallest_worthwhile),
        "before": held.before,
        "after": held.after,
        "estimator": sentences.ESTIMATORS[held.estimator.value],
        "seed": held.seed,
    }


def beforehand(found: Judged) -> bool:
    """Whether the specification was laid down before any figure from after the first adoption could be known."""
    if found.specification is None:
        return False
    starts = found.impact.numbers.get("starts", {}) if found.impact else {}
    known = [moments.ends(period) for period in starts.values()] or list(found.taken.starts.values())
    return bool(known) and found.specification.frozen.date() <= min(known)


def may_revise(request: HttpRequest, found: Judged) -> bool:
    """Whether this reader may lay down other terms."""
    version = found.practice.current
    if found.specification is None or version is None or not found.is_current:
        return False
    return may(acting(request), SPECIFICATION_REVISE, body=found.practice.owner_id, state=version.state)


def results(found: Judged, names: Mapping[str, Place], place: str) -> dict[str, object]:
    """All that was worked out: pictures, checks, tables; nothing where nothing was."""
    known, version = found.impact, found.practice.current
    assert version is not None
    mark = shown_mark(mark_of(version, [known] if known else []))
    if known is None or found.specification is None:
        return dict.fromkeys(WORKED_OUT) | {"mark": mark}
    held = terms(found.specification)
    adopters = {one["unit"]: one for one in known.numbers.get("synthetic", ())}
    chosen = adopters.get(place) or next(iter(adopters.values()), None)
    picture: Shown | None = chosen and shown(chosen, found.indicator, names, found.taken.starts.get(chosen["unit"]))
    return {
        "impact": known,
        "mark": mark,
        "reasons": sentences.why(known.reasons),
        "settling": settling(known, found.indicator, held),
        "checks": checks(known, chosen, found.indicator, names, held),
        "picture": picture,
        "others": [(code, names[code].name) for code in adopters if chosen and code != chosen["unit"]],
        "study": study(known, found.indicator, names),
        "span": span(found, known),
    }


def span(found: Judged, known: Impact) -> Said | None:
    """The interval of the effect in words; None where there is no effect."""
    if known.effect is None:
        return None
    if known.lower is None or known.upper is None:
        return sentences.NO_INTERVAL
    lower, upper = figures.signed(found.indicator, known.lower), amounts.signed(found.indicator, known.upper)
    return sentences.could_be(lower, upper)


def numbers_asked(request: HttpRequest, slug: str, indicator: str) -> NumbersAsked:
    """What the files of every number behind the page hold. Raises Http404 where nothing has been laid down."""
    found = asked(request, slug, indicator)
    if found.specification is None:
        raise Http404(_("Nothing has been laid down here yet."))
    return NumbersAsked.of(practice=slug, indicator=indicator, number=found.specification.number)
