"""Makes the map's own file of borders from a GeoJSON file of the Office for National Statistics."""

import json
from pathlib import Path
from typing import Any, Final

from django.core.management.base import CommandParser

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.engines import geojson
from cydwaith.engines.json_text import parsed
from cydwaith.engines.outlines import simplified
from cydwaith.regions.borders import ATTRIBUTION, FILE
from cydwaith.regions.deeds import PROJECTS_LOAD
from cydwaith.shared.commands import DONE, UsageError
from cydwaith.shared.commands import Command as BaseCommand

TOLERANCE: Final = 0.006
LEAST: Final = 0.0004
"""Degrees: about 600 metres, and islands of about 3 square kilometres."""
CODES: Final = ("areacd", "LAD25CD", "LAD24CD", "LAD23CD", "LAD22CD", "LAD21CD", "CTYUA24CD", "CTYUA23CD", "id")
"""The properties in which the statisticians have had the code of an area."""


class Command(BaseCommand):
    """Reads the borders of the 22 councils, makes them simpler together, and writes the file for maps."""

    may = PROJECTS_LOAD
    help = "Gwneud ffeil ffiniau’r map o ffeil y SYG. / Make the map’s file of borders from a file of the ONS."
    example = "./cydwaith boundaries Local_Authority_Districts.geojson"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="GeoJSON (RFC 7946)")
        parser.add_argument("--to", default=str(FILE), metavar="FILE", help="i ble / where to")
        parser.add_argument(
            "--let-cross", action="store_true", help="gadael i linellau groesi / let lines of the file cross themselves"
        )
        super().add_arguments(parser)

    def ask(self, *, file: str, to: str, let_cross: bool, **_options: Any) -> int:
        wanted = set(Place.objects.filter(kind=PlaceKind.COUNCIL).values_list("pk", flat=True))
        try:
            found = read(Path(file), wanted, let_cross=let_cross)
        except (OSError, ValueError) as wrong:
            raise UsageError(str(wrong)) from wrong
        content = written(found)
        Path(to).write_text(content, encoding="utf-8")
        self.stdout.write(f"{to}: {len(found)} · {len(content):,} B")
        return DONE


def read(path: Path, wanted: set[str], *, let_cross: bool = False) -> dict[str, list[geojson.Polygon]]:
    """The borders of these areas. Raises ValueError, with every fault, and where an area is missing."""
    shapes = geojson.shapes(parsed(path.read_bytes()), let_cross=let_cross)
    found = {code: list(one.polygons) for one in shapes if (code := code_of(one)) in wanted}
    if missing := wanted - found.keys():
        raise geojson.BadGeoJson([f"the file has no area {code}" for code in sorted(missing)])
    return simplified(found, TOLERANCE, LEAST)


def code_of(one: geojson.Shape) -> str:
    """The official code of an area."""
    return next((str(one.properties[name]) for name in CODES if one.properties.get(name)), "")


def written(areas: dict[str, list[geojson.Polygon]]) -> str:
    """The file: a feature a line."""
    features = [geojson.feature(code, geojson.area(areas[code]), {"code": code}) for code in sorted(areas)]
    head = json.dumps({"type": "FeatureCollection", "attribution": ATTRIBUTION}, ensure_ascii=False)[:-1]
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in features)
    return f'{head}, "features": [\n{lines}\n]}}\n'
