"""What the pages of the performance regime say, in both languages side by side."""

from cydwaith.performance.sentences.days import bare, by_then, left, spanned
from cydwaith.performance.sentences.findings import next_of, on_topics, panels, recommended, registered
from cydwaith.performance.sentences.knowing import because, stands
from cydwaith.performance.sentences.reckoning import reckoned

__all__ = [
    "bare",
    "because",
    "by_then",
    "left",
    "next_of",
    "on_topics",
    "panels",
    "reckoned",
    "recommended",
    "registered",
    "spanned",
    "stands",
]
