"""A status as a page shows it, by a shape and a word; and bodies by their names, or by how many they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.engines.drawing.progress import Progress, progress_glyph
from cydwaith.engines.drawing.svg import Svg
from cydwaith.programme.models import Party
from cydwaith.programme.sentences import numbers, sides
from cydwaith.programme.words import COLOURS
from cydwaith.shared.said import Said, pair

FEW: Final = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """The kind of a status, its sign and its word."""

    kind: str
    sign: Svg
    word: Said


def mark(colour: str | None) -> Mark:
    """The mark of what somebody said, or of nothing said."""
    kind = colour or Progress.NONE
    return Mark(kind, progress_glyph(Progress(kind)), COLOURS[colour or ""])


def named(bodies: Sequence[Body]) -> Said:
    """The names of a few bodies in a row; of more, how many there are."""
    if len(bodies) <= FEW:
        return sides.names([pair(body, "name") for body in bodies])
    return numbers.bodies(len(bodies), councils_only=all(body.kind == BodyKind.COUNCIL for body in bodies))


def parties(found: Sequence[Party]) -> Said:
    """The bodies on one side of a commitment."""
    return named([party.body for party in found])
