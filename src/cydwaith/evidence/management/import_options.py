"""What may be asked of an import on the command line."""

from pathlib import Path
from typing import Any, Final

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence import importing
from cydwaith.evidence.management.elsewhere import layouts
from cydwaith.evidence.models import Influence, Kind, Polarity
from cydwaith.shared.commands import UsageError

DESCRIBED: Final = {
    "--label-cy": ("enw Cymraeg", "Welsh name"),
    "--label-en": ("enw Saesneg", "English name (default: the publisher's)"),
    "--kind": ("math o rif", "what sort of number it is"),
    "--unit-cy": ("uned, yn Gymraeg", "unit, in Welsh"),
    "--unit-en": ("uned, yn Saesneg", "unit, in English"),
    "--measured-at": ("y math o le y mesurir ef ynddo", "the kind of place that it is measured for"),
    "--description-cy": ("diffiniad Cymraeg", "Welsh definition"),
    "--description-en": ("diffiniad Saesneg", "English definition"),
    "--publisher-cy": ("y cyhoeddwr, yn Gymraeg", "publisher, in Welsh"),
    "--publisher-en": ("y cyhoeddwr, yn Saesneg", "publisher, in English"),
    "--source-url": ("cyfeiriad y ffynhonnell", "address of the source"),
    "--licence": ("trwydded", "licence"),
    "--licence-url": ("cyfeiriad y drwydded", "address of the licence"),
    "--smallest-worthwhile": ("y gwahaniaeth lleiaf sy'n werth gweithredu arno", "smallest difference worth acting on"),
    "--worthwhile-reason-cy": ("pam nad yw llai o bwys, yn Gymraeg", "why no less matters, in Welsh"),
    "--worthwhile-reason-en": ("pam nad yw llai o bwys, yn Saesneg", "why no less matters, in English"),
    "--influence": ("dylanwad y cyngor", "what the council's influence is"),
    "--lever-cy": ("beth y gall cyngor ei wneud yn ei gylch, yn Gymraeg", "what a council can do about it, in Welsh"),
    "--lever-en": ("beth y gall cyngor ei wneud yn ei gylch, yn Saesneg", "what a council can do about it, in English"),
    "--influence-reason-cy": ("pam y mae'r dylanwad felly, yn Gymraeg", "why the influence is so, in Welsh"),
    "--influence-reason-en": ("pam y mae'r dylanwad felly, yn Saesneg", "why the influence is so, in English"),
}
"""What may be said of a new indicator, each option named after the field that it fills."""


def add_options(parser: CommandParser) -> None:
    """Everything that may be asked of an import."""
    add = parser.add_argument
    names = (*importing.FORMATS, *layouts())
    add("layout", choices=names, metavar="FORMAT", help=", ".join(names))
    add(
        "files",
        nargs="+",
        metavar="FILE",
        help="ffeil, neu gyfeiriad set ddata StatsCymru / file, or address of a StatsWales data set",
    )
    add("--metadata", type=Path, help="ffeil metadata (un ffeil yn unig) / metadata file (with one file only)")
    add(
        "--indicator",
        default="",
        metavar="CODE",
        help="y dangosydd / the indicator (default: what the file's series belongs to)",
    )
    add("--series", default="", help="enw'r cyhoeddwr ar y gyfres / the publisher's name of the series")
    add("--measure", default="", help="y mesur / the measure")
    add(
        "--areas",
        choices=["wales", "all"],
        default="wales",
        help="all: cofrestru cynghorau eraill y DU / register other UK councils",
    )
    add(
        "--where",
        action="append",
        default=[],
        metavar="COL=VALUE",
        help="dim ond y rhesi hyn / only these lines (statswales)",
    )
    add(
        "--only",
        action="append",
        default=[],
        metavar="COL=A,B",
        help="hidlydd ar y gwasanaeth / filter at the service (statswales)",
    )
    add("--year-starts", default="04-01", metavar="MM-DD", help="dechrau 2023-24 / when 2023-24 starts")
    add("--limit", type=int, default=200_000, help="nifer fwyaf o resi o'r gwasanaeth / most rows from the service")
    add(
        "--new-indicator",
        action="store_true",
        help="creu'r dangosydd / make the indicator; needs --indicator, --topic, --polarity",
    )
    add("--topic", default="", metavar="CODE", help="pwnc y dangosydd newydd / topic of the new indicator")
    add("--polarity", choices=Polarity.values, help="pa ffordd sy'n well / which way is better")
    for option, (cy, en) in DESCRIBED.items():
        add(option, default=None, help=f"{cy} / {en}", **choices(option))
    add("--dry-run", action="store_true", help="gwirio heb gadw dim / check, keep nothing")
    add("--lines", action="store_true", help="dweud beth ddaw o bob llinell / say what becomes of every line")
    add("--progress", action="store_true", help="dangos cynnydd / show progress (default: at a terminal)")


def choices(option: str) -> dict[str, Any]:
    """What an option takes: one of the values of its field, a number, or any text."""
    match option:
        case "--kind":
            return {"choices": Kind.values}
        case "--measured-at":
            return {"choices": PlaceKind.values}
        case "--influence":
            return {"choices": Influence.values}
        case "--smallest-worthwhile":
            return {"type": float, "metavar": "NUMBER"}
    return {"metavar": "TEXT"}


def pairs(said: list[str]) -> dict[str, str]:
    """`COLUMN=VALUE` options by column. Raises UsageError."""
    if wrong := [one for one in said if "=" not in one]:
        raise UsageError(_("Write COLUMN=VALUE, not “%(said)s”.") % {"said": wrong[0]})
    return dict(one.split("=", 1) for one in said)


def taken(path: Path) -> bytes:
    """What a file holds. Raises UsageError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(_("%(path)s cannot be read (%(why)s).") % {"path": path, "why": error.strerror}) from error
