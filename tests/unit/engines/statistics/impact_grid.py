"""Panels in which nothing was planted, judged as real ones are, however the adopters were chosen.

A setting is a correlation of neighbouring periods, a number of adopters, and how these were chosen: by lot, or as the
worst or the best by their last figure before. Levels and noise have a deviation of one; six periods before, four after.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from unittest.mock import patch

import numpy as np

from cydwaith.engines.statistics.impact import Estimator, Frame, Noise, Specification, Verdict, decided, frame, gather
from cydwaith.engines.statistics.impact import evidence as module
from cydwaith.engines.statistics.impact.evidence import Evidence, power_of
from cydwaith.engines.statistics.impact.verdict import weigh
from cydwaith.engines.statistics.standing import Polarity

UNITS, BEFORE, AFTER = 22, 6, 4
CORRELATIONS = (0.0, 0.3, 0.5, 0.8)
WORTHWHILE = {1: (2.0, 4.0), 3: (1.0, 2.0), 5: (0.8, 1.6)}  # one that these figures can hardly show, one they can
CHOSEN = ("by lot", "the worst", "the best")
CLAIMS = (Verdict.WORKED, Verdict.PROBABLY_WORKED)


@dataclass(frozen=True)
class Setting:
    """What a panel is drawn from."""

    correlation: float
    adopters: int
    chosen: str

    def panel(self, rng: np.random.Generator, effect: float = 0.0, early: int = 0) -> Frame:
        """A panel; the effect begins so many periods early."""
        values = Noise(1.0, self.correlation).draw(rng, 1, UNITS, BEFORE + AFTER)[0] + rng.normal(0, 1, (UNITS, 1))
        order = rng.permutation(UNITS) if self.chosen == "by lot" else np.argsort(values[:, BEFORE - 1])
        rows = order[::-1][: self.adopters] if self.chosen == "the best" else order[: self.adopters]
        values[rows, BEFORE - early :] += effect
        return frame(values, [BEFORE if row in rows else None for row in range(UNITS)])

    def specification(self, worthwhile: float) -> Specification:
        """The terms that hold where nobody chose others."""
        way = Estimator.SYNTHETIC_CONTROL if self.adopters == 1 else Estimator.GROUP_TIME
        return Specification("sample", Polarity.HIGHER, worthwhile, BEFORE, AFTER, way, 1)


SETTINGS = tuple(Setting(*each) for each in product(CORRELATIONS, WORTHWHILE, CHOSEN))


def verdicts(setting: Setting, panels: int, effect: float = 0.0, early: int = 0) -> list[Counter[Verdict]]:
    """The verdicts on so many panels, for each worthwhile effect."""
    rng = np.random.default_rng([round(10 * setting.correlation), setting.adopters, CHOSEN.index(setting.chosen)])
    found = [Counter[Verdict]() for _ in WORTHWHILE[setting.adopters]]
    for _ in range(panels):
        made = setting.panel(rng, effect, early)
        asked = [setting.specification(worthwhile) for worthwhile in WORTHWHILE[setting.adopters]]
        with patch.object(module, "_power", return_value=1.0):
            evidence = gather(made, asked[0])
        for spec, told in zip(asked, found, strict=True):
            told[verdict(made, evidence, spec)] += 1
    return found


def verdict(made: Frame, evidence: Evidence, spec: Specification) -> Verdict:
    """The verdict. Power is worked out only where it decides: without it nothing more can be claimed than with it."""
    found, _ = weigh(evidence, spec)
    if found in CLAIMS or found is Verdict.DID_HARM:
        return weigh(replace(evidence, power=power_of(made, evidence, spec)), spec)[0]
    return found


def table(panels: int) -> Iterator[tuple[Setting, float, Counter[Verdict]]]:
    """Every setting with every worthwhile effect."""
    for setting in SETTINGS:
        for worthwhile, told in zip(WORTHWHILE[setting.adopters], verdicts(setting, panels), strict=True):
            yield setting, worthwhile, told


PLANTED = ((1, 2.0), (1, 3.0), (1, 4.0), (3, 1.0), (3, 1.5), (5, 1.0))


def power(adopters: int, effect: float, panels: int) -> tuple[float, float]:
    """The mean power stated for an effect, and how often the test that decides found it where it was planted."""
    setting, rng, stated, found = Setting(0.5, adopters, "by lot"), np.random.default_rng([7, adopters]), [], 0
    spec = setting.specification(effect)
    for _ in range(panels):
        made = setting.panel(rng, effect)
        evidence = gather(made, spec)
        answer = decided(evidence, spec)
        stated.append(evidence.power)
        found += answer is not None and answer.p_value <= 0.05 + 1e-9 and answer.effect > 0
    return float(np.mean(stated)), found / panels
