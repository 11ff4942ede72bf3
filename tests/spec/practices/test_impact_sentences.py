"""The table of opening sentences, run; and what no sentence may say."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cydwaith.engines.statistics.impact import Estimator, Reason, Step, Verdict
from cydwaith.evidence.sentences.parts import Finding
from cydwaith.practices import evidence_marks
from cydwaith.practices.impact_sentences import cy, en
from cydwaith.practices.impact_sentences.parts import Told
from cydwaith.practices.models import Impact

TABLE = tomllib.loads(Path(__file__).with_name("impact_sentences.toml").read_text())
VOICES = {"cy": cy, "en": en}
WORDS = {"cy": ("ailgylchu", "pwynt canran"), "en": ("recycling", "percentage points")}
CLAIMS = ("worked", "wedi gweithio")


def told(language: str, row: dict[str, Any]) -> Told:
    measure, points = WORDS[language]
    effect = row.get("effect")
    size = effect and Finding(
        place="", measure=measure, number=f"{abs(effect):.1f}", points=points, higher=effect > 0,
        direction="higher" if effect > 0 else "lower",
    )  # fmt: skip
    places = [pair[list(VOICES).index(language)] for pair in row["places"]]
    return Told(verdict=row["verdict"], measure=measure, places=places, size=size, reason=row.get("reason", ""))


@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("row", TABLE["headline"], ids=lambda row: f"{row['verdict']} {row.get('reason', '')}")
def test_headline(language: str, row: dict[str, Any]) -> None:
    assert VOICES[language].headline(told(language, row)) == row[language]


@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("verdict", Impact.Verdict.values)
@pytest.mark.parametrize("effect", [-3.0, None, 3.0])
def test_nothing_worked_unless_that_is_the_verdict(language: str, verdict: str, effect: float | None) -> None:
    for reason in ("", *VOICES[language].WHY):
        row = {"verdict": verdict, "places": [["Conwy", "Conwy"]], "effect": effect, "reason": reason}
        said = VOICES[language].headline(told(language, row))
        assert any(claim in said for claim in CLAIMS) == (verdict == "worked" and effect is not None)


@pytest.mark.parametrize("voice", VOICES.values())
def test_every_code_has_its_words(voice: ModuleType) -> None:
    as_stored: Callable[[str], str] = lambda value: value.replace("-", "_")  # noqa: E731  # one line
    assert {as_stored(reason.value) for reason in Reason} <= voice.WHY.keys()
    assert {as_stored(step.value) for step in Step} <= {*voice.SETTLING, "too_small_to_see"}
    assert {each.value for each in Estimator} == voice.ESTIMATORS.keys()
    assert set(Impact.Verdict.values) == {as_stored(each.value) for each in Verdict} == voice.VERDICTS.keys()
    assert set(evidence_marks.Step) == voice.STEPS.keys()
    assert set(evidence_marks.Threat) == voice.THREATS.keys()


def test_both_voices_say_the_same_things() -> None:
    said = [{name for name in dir(voice) if callable(getattr(voice, name)) and name[0].islower()} for voice in (cy, en)]
    borrowed = {"a_figure", "after_article", "soft", "yn_place", "counted", "measured", "the"}
    assert said[0] - borrowed == said[1] - borrowed
    assert cy.WHY.keys() == en.WHY.keys()
    assert cy.SETTLING.keys() == en.SETTLING.keys()


@pytest.mark.parametrize(
    ("of", "cy_says", "en_says"),
    [
        (1, "Bwlch Powys yw’r mwyaf o’r 22", "The gap of Powys is the largest of 22"),
        (2, "Bwlch Powys yw’r ail fwyaf o’r 22", "The gap of Powys is the second largest of 22"),
        (8, "Bwlch Powys yw’r wythfed mwyaf o’r 22", "The gap of Powys is the eighth largest of 22"),
        (15, "Mae bwlch Powys yn safle 15 o 22 yn ôl maint", "The gap of Powys is number 15 of 22 by size"),
    ],
)
def test_rank_among_all(of: int, cy_says: str, en_says: str) -> None:
    assert (cy.size_among("Powys", of, 22), en.size_among("Powys", of, 22)) == (cy_says, en_says)


def test_what_would_settle_it_counts_rightly() -> None:
    assert cy.more_councils(2) == "Byddai dau gyngor arall sy’n mabwysiadu’r arfer ac yn cofnodi pryd yn ei setlo."
    assert en.more_councils(2) == "Two more councils that take it up and record when would settle it."
    assert cy.more_periods(3) == "Byddai ffigurau ar gyfer tri chyfnod ar ôl iddo ddechrau yn ei setlo."
    assert en.both_more(5, 4) == "Five councils in all, with figures for four periods after, would settle it."
    assert cy.lost(1, 3) == "Cyrhaeddwyd tri cham, a thynnwyd dau."
