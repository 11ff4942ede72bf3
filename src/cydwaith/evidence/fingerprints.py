"""One hash over all figures of an indicator, all standings, and so on: what an entry says of many rows."""

from cydwaith.evidence.models import Calculation, Change, Cluster, Indicator, Neighbour, Observation, Standing, Target
from cydwaith.shared.fingerprints import columns_of, fingerprint, of_table

# Columns that came when entries about their rows had been written: they have a hash of their own.
BASIS = ("tried", "aside")
INFLUENCE = (
    "influence",
    "lever_cy",
    "lever_en",
    "influence_by_cy",
    "influence_by_en",
    "influence_on",
    "influence_reason_cy",
    "influence_reason_en",
)
WORTHWHILE = ("worthwhile_reason_cy", "worthwhile_reason_en")
FIGURE = ("value", "lower", "upper", "denominator", "status", "note", "starts")


def of_indicator(code: str) -> str:
    """An indicator as it is defined, with its targets."""
    defined = of_table(
        Indicator.objects.filter(pk=code), *columns_of(Indicator, "code", *INFLUENCE, *WORTHWHILE), by=("code",)
    )
    targets = of_table(Target.objects.filter(indicator=code), *columns_of(Target, "starts"), by=("starts",))
    return fingerprint([[defined, targets]])


def of_influence(code: str) -> str:
    """What a council's influence on an indicator is, and who judged it."""
    return of_table(Indicator.objects.filter(pk=code), *INFLUENCE, by=("code",))


def of_worthwhile(code: str) -> str:
    """Why the smallest difference worth acting on is as large as it is."""
    return of_table(Indicator.objects.filter(pk=code), *WORTHWHILE, by=("code",))


def of_figures(code: str) -> str:
    """Every figure of an indicator."""
    return of_table(Observation.objects.filter(indicator=code), *FIGURE, by=("place_id", "period"))


def of_loads(code: str) -> str:
    """Which import every figure of an indicator is of: its file, and when it was."""
    return of_table(
        Observation.objects.filter(indicator=code),
        "load__format",
        "load__digest",
        "load__at",
        by=("place_id", "period"),
    )


def of_standings() -> str:
    """Every standing and every change, with what they were worked out from."""
    calculations = of_table(
        Calculation.objects.all(), *columns_of(Calculation, "at", *BASIS), by=("indicator_id", "period")
    )
    by = ("indicator_id", "place_id", "period")
    standings = of_table(Standing.objects.all(), *columns_of(Standing, "calculation_id", "basis", *by), by=by)
    changes = of_table(Change.objects.all(), *columns_of(Change, "at", *by[:2]), by=by[:2])
    return fingerprint([[calculations, standings, changes]])


def of_basis() -> str:
    """What every standing was compared with, what was tried for it, and who was set aside."""
    calculations = of_table(Calculation.objects.all(), *BASIS, by=("indicator_id", "period"))
    return fingerprint(
        [[calculations, of_table(Standing.objects.all(), "basis", by=("indicator_id", "place_id", "period"))]]
    )


def of_times() -> str:
    """When everything was worked out, and in which working-out each standing was."""
    by = ("indicator_id", "place_id", "period")
    of = ("calculation__indicator_id", "calculation__period")
    calculations = of_table(Calculation.objects.all(), "at", by=("indicator_id", "period"))
    standings = of_table(Standing.objects.all(), *of, by=by)
    changes = of_table(Change.objects.all(), "at", by=by[:2])
    return fingerprint([[calculations, standings, changes]])


def of_likenesses() -> str:
    """Which places are like which."""
    neighbours = of_table(Neighbour.objects.all(), *columns_of(Neighbour), by=("place_id", "likeness", "rank"))
    clusters = of_table(Cluster.objects.all(), *columns_of(Cluster), by=("place_id", "likeness"))
    return fingerprint([[neighbours, clusters]])
