"""What pictures of an indicator show: the sentence over each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from cydwaith.evidence.ages import When
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.when import be, tag
from cydwaith.shared import formats
from cydwaith.shared.grammar import en
from cydwaith.shared.said import Said, said


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The first and the last figure of a series, each with its period as it is kept."""

    first: str
    first_period: str
    last: str
    last_period: str

    @classmethod
    def of(cls, indicator: Indicator, known: Sequence[Figure]) -> Self:
        """Those of a series of figures that are all known."""
        first, last = known[0], known[-1]
        return cls(
            first=figures.figure(indicator, first.value),
            first_period=first.period,
            last=figures.figure(indicator, last.value),
            last_period=last.period,
        )


def change(ends: Ends) -> Said:
    """How a series went; whether that is a change is another sentence's business."""
    went = between(ends)
    return said(cy=f"O {went.cy}.", en=f"From {went.en}.")


def run_title(place: Said, ends: Ends) -> Said:
    """What a run chart shows."""
    went = between(ends)
    return said(cy=f"{place.cy}: o {went.cy}", en=f"{en.capital(en.the(place.en))}: from {went.en}")


def between(ends: Ends) -> Said:
    """Both ends, after *from*: 61.2% (2019) to 65.0% (2023)."""
    started, ended = ends.first_period, ends.last_period
    return said(
        cy=f"{ends.first} ({formats.period(started, 'cy')}) i {ends.last} ({formats.period(ended, 'cy')})",
        en=f"{ends.first} ({formats.period(started, 'en')}) to {ends.last} ({formats.period(ended, 'en')})",
    )


def ranking_title(*, top: Said, top_value: str, bottom: Said, bottom_value: str, when: When) -> Said:
    """What a ranking shows: its two ends."""
    return said(
        cy=f"O {top_value} ({top.cy}) i {bottom_value} ({bottom.cy}){tag(when).cy}",
        en=f"From {top_value} in {en.the(top.en)} to {bottom_value} in {en.the(bottom.en)}{tag(when).en}",
    )


def expected_title(*, above: Said, above_by: str, below: Said, below_by: str, when: When) -> Said:
    """What expected against actual shows: the two largest differences, as estimated over all the periods."""
    of = tag(when)
    return said(
        cy=(
            f"Pellaf uwchlaw’r disgwyl dros y cyfnodau{of.cy}: {above.cy} ({above_by}); pellaf islaw: {below.cy} "
            f"({below_by})"
        ),
        en=(
            f"Furthest above what {be(when).en} expected over the periods{of.en}: {en.the(above.en)} ({above_by}); "
            f"furthest below: {en.the(below.en)} ({below_by})"
        ),
    )
