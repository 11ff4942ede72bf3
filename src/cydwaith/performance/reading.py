"""A report as it is read, printed and downloaded: one source for the page, the paper and the data."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.engines.drafting.parity import Parity
from cydwaith.engines.drawing import Svg, run_chart
from cydwaith.engines.drawing.runs import Point, Run
from cydwaith.engines.json_text import parsed
from cydwaith.evidence import moments
from cydwaith.performance.gathering import KINDS
from cydwaith.performance.holding import text_of
from cydwaith.performance.models import Action, Asked, Carried, Evidence, Rating, Report, Sending, Update
from cydwaith.performance.naming import OVERALL, REQUIREMENTS
from cydwaith.performance.readiness import sections as places
from cydwaith.shared import formats
from cydwaith.shared.charts import Chart, drawn
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said
from cydwaith.texts.models import Text, Version, Wording
from cydwaith.texts.queries.contents import contents

WIDE, PHONE, PAPER = 640, 360, 560
RIM: Final = re.compile(' stroke="[^"]*" stroke-width="[^"]*" paint-order="stroke"')
"""The rim of paper around letters, which WeasyPrint would draw over them."""
LETTERS: Final = "abcdefghij"
"""For digits: a chart is called by letters."""


@dataclass(frozen=True)
class Cited:
    """A piece of evidence with its chart, where it has one, and its page here."""

    one: Evidence
    href: str

    @property
    def chart(self) -> Chart | None:
        """Its figures over time beside the middle of the councils, as they were that day."""
        return charted(self.one) if self.one.data else None

    @property
    def on_paper(self) -> Svg | None:
        """The same as it is printed."""
        drawn = drawing(self.one, key=f"p{self.one.pk}", width=PAPER) if self.one.data else None
        return Svg(RIM.sub("", drawn)) if drawn else None


@dataclass(frozen=True)
class Rated:
    """A rating in a council’s own words: the step, all steps in the council’s order, and which end is best."""

    rating: Rating
    steps: tuple[Said, ...]

    @property
    def requirement(self) -> Said:
        """What was rated."""
        return REQUIREMENTS.get(self.rating.requirement, OVERALL)

    @property
    def step(self) -> Said:
        """The step."""
        return self.steps[self.rating.step - 1]


@dataclass(frozen=True)
class Part:
    """A section as it is read: its number, what it says, and what stands beside it."""

    number: int
    wording: Wording
    parity: Parity
    requirement: int = 0
    short: bool = False
    evidence: tuple[Cited, ...] = ()
    rated: Rated | None = None

    @property
    def key(self) -> str:
        """The key of the section."""
        return self.wording.section.key


@dataclass(frozen=True)
class Read:
    """Everything that a report says."""

    report: Report
    text: Text
    version: Version
    parts: tuple[Part, ...]
    actions: tuple[Action, ...]
    carried: tuple[Carried, ...]
    asked: tuple[Asked, ...]
    sendings: tuple[Sending, ...]
    updates: tuple[Update, ...]
    ratings: tuple[Rated, ...]
    waiting: int = 0
    chains: tuple[Asked.Chain, ...] = field(default=tuple(Asked.Chain))

    def chain(self, which: str) -> list[Asked]:
        """What one of the two recommended."""
        return [one for one in self.asked if one.chain == which]

    @property
    def short(self) -> Part | None:
        """The section that says it in short."""
        return next((one for one in self.parts if one.short), None)

    @property
    def overall(self) -> Rated | None:
        """The rating of the whole."""
        return next((one for one in self.ratings if one.rating.requirement == 0), None)

    @property
    def sample(self) -> bool:
        """Whether anything in it is made up for a demonstration."""
        return self.report.sample or any(cited.one.sample for part in self.parts for cited in part.evidence)


def read(report: Report) -> Read:
    """A report at the version that is final; until then, at the one that counts."""
    text = text_of(report)
    version = report.final_version or text.current
    assert version is not None
    ratings = rated(report)
    cited, waiting = kept(report)
    asked = tuple(report.asked.all())
    return Read(
        report=report,
        text=text,
        version=version,
        parts=parts(report, version, cited, ratings),
        actions=tuple(report.actions.filter(dropped=False).select_related("post__body", "commitment", "asked")),
        carried=tuple(report.carried.filter(dropped=False).select_related("action__commitment", "action__report")),
        asked=asked,
        sendings=tuple(report.sendings.select_related("to")),
        updates=tuple(report.updates.all()),
        ratings=ratings,
        waiting=waiting,
    )


def parts(
    report: Report, version: Version, cited: dict[int, list[Cited]], ratings: Sequence[Rated]
) -> tuple[Part, ...]:
    """The sections in order, each with the evidence and the rating of the requirement that it is for."""
    what = {key: name for name, key in places(report).items()}
    found = []
    for one in contents(version):
        name = what.get(one.key, "")
        number = int(name) if name.isdecimal() else 0
        mine = next((each for each in ratings if number and each.rating.requirement == number), None)
        found.append(
            Part(
                number=one.number,
                wording=one.wording,
                parity=one.parity,
                requirement=number,
                short=name == "short",
                evidence=tuple(cited.get(number, ())) if number else (),
                rated=mine,
            )
        )
    return tuple(found)


def kept(report: Report) -> tuple[dict[int, list[Cited]], int]:
    """By requirement, the evidence that the writer kept, kind after kind; and how much waits."""
    order = list(KINDS)
    every = list(report.evidence.all())
    found: dict[int, list[Cited]] = defaultdict(list)
    for one in sorted(every, key=lambda one: (order.index(one.kind) if one.kind in order else len(order), one.pk)):
        if one.kept == Evidence.Kept.KEPT:
            found[one.requirement].append(Cited(one, address(one)))
    return found, sum(1 for one in every if one.kept == Evidence.Kept.WAITS)


def address(one: Evidence) -> str:
    """The page of what is cited; none where it has none."""
    parts = one.path.split(" ")
    return reverse(parts[0], kwargs={parts[1]: parts[2]}) if len(parts) == len(("name", "kwarg", "value")) else ""


def rated(report: Report) -> tuple[Rated, ...]:
    """The ratings, the whole first."""
    return tuple(Rated(one, steps(one)) for one in report.ratings.select_related("scale").order_by("requirement"))


def steps(one: Rating) -> tuple[Said, ...]:
    """The steps of its scale, in the council’s own order."""
    pairs = zip(one.scale.steps_cy.splitlines(), one.scale.steps_en.splitlines(), strict=True)
    return tuple(Said(*pair) for pair in pairs)


def charted(one: Evidence) -> Chart:
    """The chart of a piece of evidence."""
    title = str(both(one, "told"))
    name = f"evidence-{''.join(LETTERS[int(digit)] for digit in str(one.pk))}"
    return drawn(title, lambda key, width: drawing(one, key=key, width=width), name, wide=WIDE, phone=PHONE)


def drawing(one: Evidence, *, key: str, width: float) -> Svg:
    """Its figures as a run chart, beside the middle of the councils."""
    told = parsed(one.data)
    figures = told["figures"]

    def fmt(value: float) -> str:
        return f"{told['prefix']}{formats.number(value, told['decimals'])}{told['symbol']}"

    points = [Point(at=moments.at(period), label=formats.period(period), value=own) for period, own, _middle in figures]
    middle = [(moments.at(period), others) for period, _own, others in figures]
    run = Run(
        points=points,
        name=one.report.body.short.plain,
        expected=middle,
        expected_word=_("Middle of the councils"),
    )
    desc = "; ".join(f"{formats.period(period)}: {fmt(own)}" for period, own, _middle in figures)
    return run_chart(run, key=key, title=str(both(one, "title")), desc=desc, fmt=fmt, width=width)
