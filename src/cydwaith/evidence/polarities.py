"""Which way is better: what the engines call it, by the word that an indicator keeps."""

from typing import Final

from cydwaith.engines.statistics import Polarity

POLARITIES: Final = {
    "higher": Polarity.HIGHER,
    "lower": Polarity.LOWER,
    "none": Polarity.NO_JUDGEMENT,
}
