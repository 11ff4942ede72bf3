"""What a place or a step is shown as, and the paint that says so. Colour never speaks alone: see `shapes`."""

from dataclasses import dataclass
from enum import StrEnum

SLATE, PAPER, GREEN, GOLD, RUST = "#1d2b2a", "#fbfaf6", "#00594f", "#d9a400", "#a4442f"
GREY, MIST, RULE, BAND = "#6b7573", "#e7e6df", "#d3d3ca", "#d9dcd5"


class Tone(StrEnum):
    """How a place stands, or how far a practice has come there."""

    BETTER = "better"
    WORSE = "worse"
    AS_EXPECTED = "as-expected"
    SLIGHT = "slight"
    CANNOT_TELL = "cannot-tell"
    HIGHER = "higher"
    LOWER = "lower"
    PLAIN = "plain"
    ORIGIN = "origin"
    ADOPTED = "adopted"
    TRYING = "trying"
    INTERESTED = "interested"
    STOPPED = "stopped"
    DECLINED = "declined"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours of a tile: its face, what is written on it, its edge and the edge's dashes."""

    face: str
    ink: str
    edge: str
    dash: str | None = None


PAINTS = {
    Tone.BETTER: Paint(GOLD, SLATE, GOLD),
    Tone.WORSE: Paint(RUST, "#ffffff", RUST),
    Tone.AS_EXPECTED: Paint(MIST, SLATE, MIST),
    Tone.SLIGHT: Paint(MIST, SLATE, GREY),
    Tone.CANNOT_TELL: Paint(PAPER, SLATE, GREY, "4 4"),
    Tone.HIGHER: Paint("#b9bdb7", SLATE, "#b9bdb7"),
    Tone.LOWER: Paint("#b9bdb7", SLATE, "#b9bdb7"),
    Tone.PLAIN: Paint(MIST, SLATE, MIST),
    Tone.ORIGIN: Paint(GREEN, "#ffffff", GREEN),
    Tone.ADOPTED: Paint("#4a7f77", "#ffffff", "#4a7f77"),
    Tone.TRYING: Paint("#cfe0db", SLATE, "#cfe0db"),
    Tone.INTERESTED: Paint(PAPER, SLATE, GREEN),
    Tone.STOPPED: Paint("#b9bdb7", SLATE, "#b9bdb7"),
    Tone.DECLINED: Paint(PAPER, SLATE, GREY),
    Tone.NONE: Paint(MIST, SLATE, MIST),
}
