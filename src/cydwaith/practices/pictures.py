"""Where a practice has spread, drawn: the map of 22 councils and the curve of those that took it up."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cydwaith.bodies.models import BodyKind, Place
from cydwaith.engines.drawing import (
    LAYOUT,
    TILE_NAMES,
    Joining,
    Svg,
    Tile,
    Tone,
    glyph,
    spread_curve,
    tile_map,
)
from cydwaith.engines.years import decimal_year
from cydwaith.practices.models import Adoption
from cydwaith.practices.queries.adoptions import joinings
from cydwaith.practices.queries.known import others, stages
from cydwaith.practices.queries.practices import Account
from cydwaith.practices.words import STEPS
from cydwaith.shared import clock
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.charts import Chart, drawn, one_drawing

TONES = {
    "interested": Tone.INTERESTED,
    "trying": Tone.TRYING,
    "adopted": Tone.ADOPTED,
    "adapted": Tone.ADOPTED,
    "stopped": Tone.STOPPED,
    "declined": Tone.DECLINED,
}
CURVE_WIDE, CURVE_PHONE = 470, 340


@dataclass(frozen=True)
class Spread:
    """The finding, the map's key, the map and the curve; no curve where nobody joined."""

    finding: str
    key: list[tuple[Svg, str]]
    map: Chart
    curve: Chart | None


def spread(account: Account) -> Spread:
    """How far a practice has come, as words and pictures."""
    joined = sorted(joinings(account.adoptions), key=lambda joining: joining.on)
    total = len(LAYOUT) - (account.practice.owner.kind == BodyKind.COUNCIL)
    finding = found(others(stages(account.adoptions)), total)
    tiles = squares(account)
    told = {"title": finding, "desc": described(tiles)}
    on_map = one_drawing(finding, lambda key: tile_map(tiles, key=key, **told), "map")
    points = [Joining(at=decimal_year(joining.on), name=joining.body.short.plain) for joining in joined]
    return Spread(finding, key(account), on_map, curve(points, finding, total) if points else None)


def found(count: int, total: int) -> str:
    """How many councils have taken it up or are trying it, as a sentence."""
    words = {"count": count, "total": total}
    if count == 0:
        return _("No council has recorded taking it up or trying it yet.")
    if total == len(LAYOUT):
        return (
            ngettext(
                "%(count)s of the %(total)s councils has taken it up or is trying it.",
                "%(count)s of the %(total)s councils have taken it up or are trying it.",
                count,
            )
            % words
        )
    return (
        ngettext(
            "%(count)s of the %(total)s other councils has taken it up or is trying it.",
            "%(count)s of the %(total)s other councils have taken it up or are trying it.",
            count,
        )
        % words
    )


def squares(account: Account) -> list[Tile]:
    """A square for each council: where it began, how far each has come, and nothing where nothing is recorded."""
    steps = {
        adoption.body.place_id: adoption for adoption in account.adoptions if adoption.body.kind == BodyKind.COUNCIL
    }
    origin = account.practice.owner.place_id if account.practice.owner.kind == BodyKind.COUNCIL else None
    places = Place.objects.filter(letters__in=LAYOUT)
    return [square(place, steps.get(place.pk), origin=place.pk == origin) for place in places]


def key(account: Account) -> list[tuple[Svg, str]]:
    """What the signs on this map mean: only those that are on it."""
    councils = [adoption for adoption in account.adoptions if adoption.body.kind == BodyKind.COUNCIL]
    found = {str(getattr(adoption, "latest", "")) for adoption in councils}
    words = {Tone.ORIGIN: [_("Began here")]} if account.practice.owner.kind == BodyKind.COUNCIL else {}
    for kind, tone in TONES.items():
        if kind in found:
            words.setdefault(tone, []).append(str(STEPS[kind]))
    return [(glyph(tone), ", ".join(meanings)) for tone, meanings in words.items()]


def square(place: Place, adoption: Adoption | None, *, origin: bool) -> Tile:
    """One council's square."""
    name, short = TILE_NAMES[place.letters][reading_language()]
    kind = str(getattr(adoption, "latest", ""))
    words = _("Began here") if origin else str(STEPS[kind]) if kind else _("Nothing recorded")
    tone = Tone.ORIGIN if origin else TONES.get(kind, Tone.NONE)
    href = reverse("council", kwargs={"code": place.pk})
    return Tile(code=place.letters, name=name, short=short, tone=tone, href=href, label=f"{place.name.plain}: {words}")


def described(tiles: Sequence[Tile]) -> str:
    """The map in words: every council about which something is recorded."""
    return "; ".join(tile.label for tile in tiles if tile.tone is not Tone.NONE)


def curve(points: Sequence[Joining], finding: str, total: int) -> Chart:
    """The curve up to today."""
    today = decimal_year(clock.today())
    reached = _("%(count)s of %(total)s") % {"count": len(points), "total": total}
    names = "; ".join(f"{int(point.at)}: {point.name}" for point in points)
    everyone = _("every other council") if total < len(LAYOUT) else _("every council")

    def draw(key: str, width: float) -> Svg:
        return spread_curve(
            points,
            key=key,
            title=finding,
            desc=names,
            until=today,
            total=total,
            reached=reached,
            everyone=everyone,
            width=width,
        )

    return drawn(finding, draw, "curve", wide=CURVE_WIDE, phone=CURVE_PHONE)
