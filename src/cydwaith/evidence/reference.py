"""The indicators, figures and neighbours that ship: reviewed data files, read into the database.

One TOML file an indicator, its figures beside them in the project's own CSV. Loading twice changes nothing.
"""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.db.models import Model

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.evidence import actions
from cydwaith.evidence.deeds import DEFINED, FIGURES_LOAD, LIKENESSES
from cydwaith.evidence.models import Cluster, Indicator, Kind, Load, Neighbour, Target
from cydwaith.evidence.sources import long_csv
from cydwaith.evidence.sources.areas import spelled
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import Expect, Series
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.permissions import Actor

FOLDER: Final = Path(__file__).parent / "reference"
INDICATORS: Final = FOLDER / "indicators"
RECIPES: Final = FOLDER / "recipes"
FIGURES: Final = FOLDER / "figures"


@dataclass(frozen=True)
class Loaded:
    """How much a load changed: indicators and figures added or changed, neighbours and clusters written."""

    indicators: int
    figures: int
    neighbours: int


def load(*, by: Actor) -> Loaded:
    """Make the database say what the files say: indicators and targets, their figures, neighbours and clusters.

    Raises Faulty when a figures file has a fault; indicators of other origin, and figures the files do not have, stay.
    """
    with doing(FIGURES_LOAD, by=by) as act:
        defined = sum(_define(code, act) for code in codes())
        figures = sum(_figures(indicator, by) for indicator in Indicator.objects.filter(code__in=codes()))
        return Loaded(defined, figures, _likenesses(act))


def define(code: str, *, by: Actor) -> Indicator:
    """The stored indicator, as its file describes it. Raises FileNotFoundError."""
    with doing(FIGURES_LOAD, by=by) as act:
        _define(code, act)
    return Indicator.objects.get(pk=code)


def codes() -> list[str]:
    """The indicators that ship."""
    return sorted(path.stem for path in INDICATORS.glob("*.toml"))


def reviewed(code: str) -> bool:
    """Whether a reviewed file describes an indicator, be its figures shipped or fetched."""
    return (INDICATORS / f"{code}.toml").exists() or (RECIPES / f"{code}.toml").exists()


@cache
def described(code: str) -> Mapping[str, Any]:
    """What the file of an indicator says, be its figures shipped or fetched. Raises FileNotFoundError."""
    shipped = INDICATORS / f"{code}.toml"
    return tomllib.loads((shipped if shipped.exists() else RECIPES / f"{code}.toml").read_text())


def origins(format: str) -> dict[Series, str]:  # noqa: A002  # the word that the files use
    """The shipped indicators by the series of a publisher's files that they come from; units are not told there."""
    found = {code: described(code).get("origin", {}) for code in codes()}
    return {
        Series(origin["indicator"], origin.get("measure", "")): code
        for code, origin in found.items()
        if origin.get("format") == format and "indicator" in origin
    }


def expectation(indicator: Indicator, *, register: bool = False) -> Expect:
    """What may be expected of a file of this indicator."""
    return Expect(
        frozenset(Place.objects.values_list("code", flat=True)),
        proportion=indicator.kind == Kind.PROPORTION and indicator.symbol == "%",
        register=register,
        names=place_names(indicator.measured_at),
        signs=indicator.prefix + indicator.symbol,
    )


def place_names(kind: str) -> dict[str, str]:
    """The codes of places of a kind, and of Wales, by their names in both languages; none that two places share."""
    columns = ("name_cy", "name_en", "short_cy", "short_en")
    found: dict[str, set[str]] = defaultdict(set)
    for code, *names in Place.objects.filter(kind__in=(kind, PlaceKind.COUNTRY)).values_list("code", *columns):
        for name in filter(None, names):
            found[spelled(name)].add(code)
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}


def indicator_of(code: str) -> Indicator:
    """An unsaved indicator as its file describes it."""
    said = described(code)
    finding, decision, context, source = said["finding"], said["polarity_decision"], said["context"], said["source"]
    return Indicator(
        code=code,
        topic_id=said["topic"],
        **{
            name: said[name]
            for name in ("kind", "measured_at", "comparable", "smallest_worthwhile", "decimals", "polarity")
        },
        prefix=said.get("prefix", ""),
        symbol=said.get("symbol", ""),
        per=said.get("per"),
        **_texts("label", said["label"]),
        **{name: finding[name] for name in ("measure_cy", "measure_en", "points_cy", "points_en")},
        **_texts("unit", said["unit"]),
        **_texts("description", said["description"]),
        **_texts("caveats", said.get("caveats", {})),
        **{f"polarity_{name}": value for name, value in decision.items()},
        **_influence(said["influence"]),
        **{f"worthwhile_{name}": value.strip() for name, value in said["worthwhile"].items()},
        context=context["measures"],
        context_reason_cy=context["reason_cy"].strip(),
        context_reason_en=context["reason_en"].strip(),
        publisher_cy=source["publisher_cy"],
        publisher_en=source["publisher_en"],
        dataset=source["dataset"],
        source_url=source.get("url", ""),
        released=source.get("released"),
        review=source.get("review"),
        licence=source["licence"],
        licence_url=source["licence_url"],
    )


def targets_of(code: str) -> list[Target]:
    """The unsaved targets that an indicator's file names."""
    return [
        Target(
            indicator_id=code,
            starts=target["from"],
            **{name: target[name] for name in target if name != "from"},
        )
        for target in described(code).get("targets", [])
    ]


def differs(code: str, stored: Indicator) -> bool:
    """Whether a stored indicator, or its targets, are not as the file says."""
    described_so = _values(stored) == _values(indicator_of(code))
    return not (described_so and _same(Target.objects.filter(indicator=code), targets_of(code)))


def _texts(name: str, said: Mapping[str, str]) -> dict[str, str]:
    return {f"{name}_{language}": said.get(language, "").strip() for language in ("cy", "en")}


def _influence(said: Mapping[str, Any]) -> dict[str, Any]:
    reviewed = {f"influence_{name}": said[name] for name in ("by_cy", "by_en", "on", "reason_cy", "reason_en")}
    levers = {name: said.get(name, "") for name in ("lever_cy", "lever_en")}
    return {"influence": said["is"], **levers, **reviewed}


def _define(code: str, act: Doing[object]) -> bool:
    """Write an indicator and its targets if they differ from what is stored; says whether they did."""
    new, stored = indicator_of(code), Indicator.objects.filter(code=code).first()
    if stored and not differs(code, stored):
        return False
    new.save(force_insert=stored is None, force_update=stored is not None)
    Target.objects.filter(indicator=code).delete()
    Target.objects.bulk_create(targets_of(code))
    act.tell(new, DEFINED)
    return True


def _values(one: Model) -> dict[str, Any]:
    return {field.attname: getattr(one, field.attname) for field in one._meta.concrete_fields if not field.auto_created}


def _same(stored: Any, new: list[Any]) -> bool:  # Any: rows of either model
    def known(rows: Any) -> list[str]:  # Any: as above
        return sorted(repr({name: value for name, value in _values(row).items() if name != "id"}) for row in rows)

    return known(stored) == known(new)


def _figures(indicator: Indicator, by: Actor) -> int:
    path = FIGURES / f"{indicator.code}.csv"
    if not path.exists():
        return 0
    report = Report()
    file = actions.File("long-csv", path.name, path.read_bytes())
    if _newer(indicator, file):
        return 0
    readings = long_csv.read(file.data, expectation(indicator), report)
    done = actions.load(readings, indicator=indicator, by=by, file=file, report=report)
    return done.added + done.changed


def _newer(indicator: Indicator, file: actions.File) -> bool:
    """Whether figures came after those that ship: what was fetched since is not taken back by loading these again."""
    shipped = Load.objects.filter(format=file.format, digest=file.digest).order_by("at").first()
    return shipped is not None and indicator.observations.filter(load__at__gt=shipped.at).exists()


def _likenesses(act: Doing[object]) -> int:
    neighbours = [
        Neighbour(
            place_id=row["place"],
            likeness=row["likeness"],
            rank=int(row["rank"]),
            neighbour_code=row["neighbour"],
            neighbour_name=row["name"],
        )
        for row in _rows("neighbours.csv")
    ]
    clusters = [
        Cluster(place_id=row["place"], likeness=row["likeness"], letter=row["cluster"]) for row in _rows("clusters.csv")
    ]
    written = _replaced(Neighbour, neighbours) + _replaced(Cluster, clusters)
    if written:
        act.tell(written, LIKENESSES)
    return written


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _replaced(model: type[Neighbour] | type[Cluster], rows: list[Any]) -> int:  # Any: of that model
    if _same(model.objects.all(), rows):
        return 0
    model.objects.all().delete()
    model.objects.bulk_create(rows)
    return len(rows)
