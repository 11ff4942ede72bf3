"""The table of opening sentences, run; and what no sentence may say."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cydwaith.engines.statistics.impact import Estimator, Reason, Step, Verdict
from cydwaith.practices import evidence_marks
from cydwaith.practices.models import Impact
from cydwaith.practices.sentences import checks, marks, settling
from cydwaith.practices.sentences.impact import ESTIMATORS, VERDICTS, Difference, Told, headline
from cydwaith.practices.sentences.reasons import REASONS
from cydwaith.shared.said import said

TABLE = tomllib.loads(Path(__file__).with_name("impact_sentences.toml").read_text())
CLAIMS = ("worked", "wedi gweithio")
RECYCLING = said(cy="ailgylchu", en="recycling")
POINTS = said(cy="pwynt canran", en="percentage points")
POWYS = said(cy="Powys", en="Powys")


def told(row: dict[str, Any]) -> Told:
    effect = row.get("effect")
    difference = effect and Difference(
        size=f"{abs(effect):.1f}", points=POINTS, higher=effect > 0, periods=row.get("periods", 1)
    )
    places = [said(cy=cy, en=en) for cy, en in row["places"]]
    more = {name: row.get(name, "") for name in ("reason", "chance")}
    return Told(verdict=row["verdict"], measure=RECYCLING, places=places, difference=difference, **more)


@pytest.mark.parametrize("row", TABLE["headline"], ids=lambda row: f"{row['verdict']} {row.get('reason', '')}")
def test_headline(row: dict[str, Any]) -> None:
    assert headline(told(row)) == said(cy=row["cy"], en=row["en"])


@pytest.mark.parametrize("verdict", Impact.Verdict.values)
@pytest.mark.parametrize("effect", [-3.0, None, 3.0])
def test_nothing_worked_unless_that_is_the_verdict(verdict: str, effect: float | None) -> None:
    for reason in ("", *REASONS):
        row = {"verdict": verdict, "places": [["Conwy", "Conwy"]], "effect": effect, "reason": reason}
        found = headline(told(row))
        for text in (found.cy, found.en):
            assert any(claim in text for claim in CLAIMS) == (verdict == "worked" and effect is not None)


def test_every_code_has_its_words() -> None:
    as_stored: Callable[[str], str] = lambda value: value.replace("-", "_")  # noqa: E731  # one line
    assert {as_stored(reason.value) for reason in Reason} <= REASONS.keys()
    assert {as_stored(step.value) for step in Step} <= {*settling.STEPS, "too_small_to_see"}
    assert {each.value for each in Estimator} == ESTIMATORS.keys()
    assert set(Impact.Verdict.values) == {as_stored(each.value) for each in Verdict} == VERDICTS.keys()
    assert set(evidence_marks.Step) == marks.STEPS.keys()
    assert set(evidence_marks.Threat) == marks.THREATS.keys()


@pytest.mark.parametrize(
    ("at", "cy", "en"),
    [
        (1, "bwlch Powys yw’r mwyaf o’r 22", "the gap of Powys is the largest of 22"),
        (2, "bwlch Powys yw’r ail fwyaf o’r 22", "the gap of Powys is the second largest of 22"),
        (8, "bwlch Powys yw’r wythfed mwyaf o’r 22", "the gap of Powys is the eighth largest of 22"),
        (15, "mae bwlch Powys yn rhif 15 o 22 yn ôl maint", "the gap of Powys is number 15 of 22 by size"),
    ],
)
def test_rank_among_all(at: int, cy: str, en: str) -> None:
    assert checks.size_among(POWYS, at, 22) == said(
        cy=f"O’i fesur yn erbyn pa mor dda yr oedd pob cymhariaeth yn cyfateb cynt, {cy}",
        en=f"Measured against how well each comparison matched before, {en}",
    )


def test_what_would_settle_it_counts_rightly() -> None:
    more = settling.more_councils(2)
    assert more.cy == "Byddai dau gyngor arall sy’n mabwysiadu’r arfer ac yn cofnodi pryd yn rhoi ateb."
    assert more.en == "Two more councils that take it up and record when would settle it."
    assert settling.more_periods(3).cy == "Byddai ffigurau ar gyfer tri chyfnod ar ôl iddo ddechrau yn rhoi ateb."
    assert settling.both_more(5, 4).en == (
        "Five councils in all, with figures for four periods after, would settle it."
    )
    assert marks.came_about(1, 3).cy == "Cyrhaeddwyd tri cham, a thynnwyd dau."
