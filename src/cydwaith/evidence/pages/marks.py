"""How a verdict looks and reads: its tone in a picture, its sign and words in a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from cydwaith.engines.drawing import Svg, Tone, glyph
from cydwaith.evidence.models import Standing
from cydwaith.evidence.queries.standings import HISTORY
from cydwaith.evidence.sentences.verdicts import NOTHING, PAST, SHORT, long, reason
from cydwaith.evidence.verdicts import kind
from cydwaith.shared.said import Said

TONES = {
    "better": Tone.BETTER,
    "worse": Tone.WORSE,
    "as_expected": Tone.AS_EXPECTED,
    "slight": Tone.SLIGHT,
    "cannot_tell": Tone.CANNOT_TELL,
    "higher": Tone.HIGHER,
    "lower": Tone.LOWER,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict as a table shows it: its kind, sign and words, and the reason when it is withheld."""

    kind: str
    sign: Svg
    words: Said
    reason: Said = NOTHING


def key(kinds: Iterable[str], basis: str) -> list[tuple[Svg, Said]]:
    """What the signs of a map mean: (sign, words), only those that it shows. basis: what all were compared with."""
    shown = set(kinds)
    return [(glyph(tone), long(kind_, basis)) for kind_, tone in TONES.items() if kind_ in shown]


def mark(standing: Standing) -> Mark:
    """The mark of a standing."""
    found = kind(standing)
    if standing.reason == HISTORY:
        return Mark(found, glyph(TONES[found]), PAST, reason(HISTORY))
    return Mark(found, glyph(TONES[found]), SHORT[found], reason(standing.reason))
