"""What is doubtful about the figures stored here: faults to be put right, and doubts to be looked at."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import AreaMembership, PlaceKind
from cydwaith.evidence import describing, reference, standings
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.evidence.sources import long_csv
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.overlaps import clash
from cydwaith.record import checks
from cydwaith.record.outbox import waiting
from cydwaith.shared import formats, pdf
from cydwaith.shared.bounded import missing
from cydwaith.shared.invariants import breaches

COPIED = 0.9
"""Share of pairs of councils within one area, over all periods, that have the same figure when it looks copied."""

FEWEST_PAIRS = 10
LOCAL: Final = frozenset({"127.0.0.1", "localhost", "[::1]", "testserver"})
TEXTS: Final = ("label", "measure", "points", "unit", "description", "polarity_reason", "context_reason", "publisher")


@dataclass(frozen=True)
class Finding:
    """Something to look at: a fault (`wrong`) or a doubt, about which indicator, in the reader's language."""

    wrong: bool
    check: str
    indicator: str
    message: str


def findings() -> Iterator[Finding]:
    """Everything found, faults and doubts, check by check."""
    for check in CHECKS:
        yield from check()


def _not_as_shipped() -> Iterator[Finding]:
    """Indicators and figures that differ from the reference files."""
    stored = Indicator.objects.in_bulk(reference.codes())
    for code in reference.codes():
        if code not in stored:
            yield Finding(True, "reference", code, _("It is in the reference files but not in the database."))
            continue
        if reference.differs(code, stored[code]):
            yield Finding(True, "reference", code, _("Its description differs from the reference file."))
        if count := _different_figures(stored[code]):
            yield Finding(
                False, "figures", code, _("Figures that differ from those that ship: %(count)s") % {"count": count}
            )


def _different_figures(indicator: Indicator) -> int:
    path = reference.FIGURES / f"{indicator.code}.csv"
    if not path.exists():
        return 0
    shipped = long_csv.read(path.read_bytes(), reference.expectation(indicator), Report())
    stored = {
        row[:2]: row[2:] for row in indicator.observations.values_list("place_id", "period", "value", "lower", "upper")
    }
    return sum(stored.get((one.area, one.period)) != (one.value, one.lower, one.upper) for one in shipped)


def _stale_standings() -> Iterator[Finding]:
    periods: dict[str, list[str]] = defaultdict(list)
    for indicator, period in standings.stale():
        periods[indicator].append(period)
    for indicator, some in periods.items():
        text = _("Its standings are not up to date (%(count)s periods, the last one %(last)s): run recalculate.")
        yield Finding(True, "standings", indicator, text % {"count": len(some), "last": max(some)})


def _copied_down() -> Iterator[Finding]:
    """Figures that are the same for all councils of one health board or police area: measured there, and copied."""
    figures: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    rows = Observation.objects.filter(
        place__kind=PlaceKind.COUNCIL, indicator__measured_at=PlaceKind.COUNCIL, value__isnull=False
    )
    for indicator, place, period, value in rows.order_by().values_list("indicator_id", "place_id", "period", "value"):
        if value is not None:
            figures[indicator][place, period] = value
    for kind in (PlaceKind.HEALTH_BOARD, PlaceKind.POLICE, PlaceKind.FIRE):
        pairs = _pairs(kind)
        for indicator, known in figures.items():
            if _copied(known, pairs):
                text = _(
                    "The figures are the same for councils of one area (%(kind)s): measured there and copied down?"
                )
                yield Finding(False, "copied", indicator, text % {"kind": kind})


def _pairs(kind: str) -> list[tuple[str, str]]:
    """Councils that lie in the same area of a kind."""
    members: dict[str, list[str]] = defaultdict(list)
    for group, place in (
        AreaMembership.objects.filter(group__kind=kind).order_by("place").values_list("group_id", "place_id")
    ):
        members[group].append(place)
    return [pair for places in members.values() for pair in combinations(places, 2)]


def _copied(known: dict[tuple[str, str], float], pairs: Iterable[tuple[str, str]]) -> bool:
    periods = {period for _place, period in known}
    same = [
        known[one, period] == known[other, period]
        for one, other in pairs
        for period in periods
        if (one, period) in known and (other, period) in known
    ]
    # Figures that are the same everywhere (all zero, all 100) say nothing about areas.
    return len(same) >= FEWEST_PAIRS and sum(same) / len(same) >= COPIED and len(set(known.values())) > len(periods)


def _breaks() -> Iterator[Finding]:
    rows = Observation.objects.filter(status__regex=r"(^| )b( |$)").order_by("indicator", "period")
    for indicator, period in rows.values_list("indicator_id", "period").distinct():
        text = _("The series breaks at %(period)s: figures before it cannot be compared with those after.")
        yield Finding(False, "break", indicator, text % {"period": period})


def _dates() -> Iterator[Finding]:
    today = timezone.localdate()
    for one in Indicator.objects.order_by("code"):
        if one.released and one.released > today:
            yield Finding(
                True, "released", one.code, _("Its release date, %(date)s, has not come yet.") % {"date": one.released}
            )
        if one.review and one.review < today:
            yield Finding(False, "review", one.code, _("It was due for review on %(date)s.") % {"date": one.review})


def _welsh_missing() -> Iterator[Finding]:
    for one in Indicator.objects.order_by("code"):
        missing = [name for name in TEXTS if getattr(one, f"{name}_en") and not getattr(one, f"{name}_cy")]
        if missing:
            yield Finding(
                False, "welsh", one.code, _("There is no Welsh for: %(names)s") % {"names": ", ".join(missing)}
            )


def _undescribed() -> Iterator[Finding]:
    """Indicators of which nobody has said all that their pages need."""
    for one in Indicator.objects.order_by("code"):
        if names := describing.missing(one):
            text = _("Its page still needs: %(names)s. Say it with import --new-indicator --indicator %(code)s.")
            yield Finding(False, "described", one.code, text % {"names": " ".join(names), "code": one.code})


def _mixed_periods() -> Iterator[Finding]:
    """Indicators whose periods cannot be of one series, since they are of different lengths or two kinds of year."""
    periods: dict[str, list[str]] = defaultdict(list)
    rows = Observation.objects.order_by("indicator", "period").values_list("indicator", "period").distinct()
    for indicator, period in rows:
        periods[indicator].append(period)
    for indicator, some in periods.items():
        if found := clash(some):
            text = _("Its figures are for periods of different kinds: %(one)s and %(other)s.")
            yield Finding(True, "periods", indicator, text % {"one": found.one, "other": found.other})


def _no_figures() -> Iterator[Finding]:
    for code in Indicator.objects.filter(observations=None).order_by("code").values_list("code", flat=True):
        yield Finding(False, "empty", code, _("It has no figures."))


def _broken() -> Iterator[Finding]:
    """What is not as it always is, and bounds that the database does not keep."""
    for invariant, thing in breaches():
        yield Finding(True, invariant.name, "", f"{invariant.says} {thing}")
    for name in missing(connection):
        text = _("The database does not keep the bounds of what is stored: %(name)s. Run migrate.")
        yield Finding(True, "bounds", "", text % {"name": name})


def _left_over() -> Iterator[Finding]:
    """What should have followed a deed and did not: it failed, or nobody works it off."""
    for one in waiting():
        text = _("Since %(since)s this waits to be done: %(what)s. %(fault)s")
        facts = {"since": formats.moment(one.at), "what": one, "fault": one.fault or _("Run: ./cydwaith work --once")}
        yield Finding(bool(one.fault), "outbox", "", text % facts)


def _settings() -> Iterator[Finding]:
    """What Django finds wrong or doubtful; of a site that is for others to read, also how it is set up."""
    for_others = settings.SECURE or not LOCAL.issuperset(settings.ALLOWED_HOSTS)
    for found in run_checks(include_deployment_checks=for_others):
        yield Finding(found.level >= ERROR, found.id or "django", "", " ".join(str(found.msg).split()))


def _record() -> Iterator[Finding]:
    """That what the record signed is not kept outside the database, or that a witness saw another history."""
    for found in checks.wrong():
        yield Finding(True, "record", "", str(found))


def _no_pdf() -> Iterator[Finding]:
    """That no PDF can be made on this machine, and what is missing."""
    if lacking := pdf.missing():
        yield Finding(False, "pdf", "", str(lacking))


CHECKS: Final[tuple[Callable[[], Iterator[Finding]], ...]] = (
    _broken,
    _left_over,
    _settings,
    _record,
    _not_as_shipped,
    _stale_standings,
    _copied_down,
    _breaks,
    _dates,
    _welsh_missing,
    _no_figures,
    _undescribed,
    _mixed_periods,
    _no_pdf,
)
