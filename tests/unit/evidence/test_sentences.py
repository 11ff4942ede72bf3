"""Sentences: the same ones in both languages, right in each, and never more than the figures say."""

import inspect
import tomllib
from pathlib import Path

import pytest
from django.utils import translation

import cydwaith.evidence
from cydwaith.engines.statistics.reasons import Reason
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import VOICES, cy, en, figures, voice
from cydwaith.evidence.sentences.parts import Finding
from cydwaith.evidence.verdicts import Tally

INDICATORS = sorted((Path(cydwaith.evidence.__file__).parent / "reference" / "indicators").glob("*.toml"))
TOO_MUCH = ("because", "worked", "thanks to", "oherwydd", "diolch i", "llwyddodd")


def recycling(others: int = 0, number: str = "5.6") -> dict[str, Finding]:
    told = {"number": number, "direction": "better", "higher": True, "basis": "others", "others": others}
    return {
        "cy": Finding(place="Sir Benfro", measure="ailgylchu", points="pwynt canran", **told),
        "en": Finding(place="Pembrokeshire", measure="recycling", points="percentage points", **told),
    }


def test_both_languages_have_the_same_sentences() -> None:
    def spoken(module: object) -> set[str]:
        own = inspect.getmembers(module, inspect.isfunction)
        return {name for name, found in own if found.__module__ == module.__name__}  # type: ignore[attr-defined]

    assert spoken(cy) == spoken(en)


def test_the_opening_sentence() -> None:
    told = recycling(others=6)
    assert en.finding(told["en"]) == (
        "Pembrokeshire recycles 5.6 percentage points more than the other councils’ figures predict; "
        "six other councils also stand out"
    )
    assert cy.finding(told["cy"]) == (
        "Mae Sir Benfro yn ailgylchu 5.6 pwynt canran yn fwy na’r disgwyl yn ôl ffigurau’r cynghorau eraill; "
        "mae chwe chyngor arall hefyd yn sefyll allan"
    )


def test_the_end_of_a_finding() -> None:
    assert en.others(1) == "; one other council also stands out"
    assert cy.others(2) == "; mae dau gyngor arall hefyd yn sefyll allan"
    assert en.others(0) == cy.others(0) == ""


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("reason", [reason.value for reason in Reason])
def test_every_reason_is_a_sentence(reason: str, language: str) -> None:
    told = VOICES[language].reason(reason)
    assert told.endswith(".")
    assert told == VOICES[language].reason(reason.replace("-", "_"))


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("path", INDICATORS, ids=lambda path: path.stem)
def test_every_indicator_makes_a_sentence(path: Path, language: str) -> None:
    said = tomllib.loads(path.read_text())
    finding = said["finding"]
    told = Finding(
        place="Conwy",
        measure=finding[f"measure_{language}"],
        number="1.5",
        points=finding[f"points_{language}"],
        direction="worse",
        higher=False,
        basis="others",
        others=2,
    )
    sentence = VOICES[language].finding(told)
    assert f"1.5 {finding[f'points_{language}']}" in sentence
    assert sentence[0].isupper()
    assert "  " not in sentence
    assert not any(word in sentence for word in TOO_MUCH)


def test_counts_name_only_what_there_is() -> None:
    assert en.counts(Tally(better=1, cannot_tell=2)) == "one council is better than expected, two cannot be told yet"
    assert en.counts(Tally(cannot_tell=22)) == "nothing can be told yet of 22 councils"
    assert cy.counts(Tally(cannot_tell=22)) == "ni ellir dweud eto am 22 o gynghorau"
    assert en.counts(Tally()) == "nothing can be told yet"
    assert "nid oes yr un cyngor yn sefyll allan" in cy.nobody_stands_out("ailgylchu", Tally(as_expected=3))
    assert "no council is better" in en.nobody_stands_out("recycling", Tally(worse=1))
    assert "not yet possible" in en.nobody_stands_out("recycling", Tally(cannot_tell=22))
    assert "two councils are higher" in en.nobody_stands_out("density", Tally(higher=2))


def test_figures_are_written_with_their_signs() -> None:
    pounds = Indicator(prefix="£", decimals=0)
    share = Indicator(symbol="%", decimals=1)
    with translation.override("en"):
        assert figures.figure(pounds, -1234.4) == "−£1,234"
        assert figures.signed(pounds, -1234.4) == "−£1,234"
        assert figures.signed(share, 5.61) == "+5.6"
        assert figures.signed(share, 0.01) == "0.0"
        assert figures.interval(share, 65, 70.84) == "65.0% to 70.8%"
        assert figures.figure(share, None) == figures.signed(share, None) == "–"
        assert figures.chance(0.0004) == "<1%"
        assert figures.chance(0.034) == "3%"
    with translation.override("cy"):
        assert figures.interval(share, 65, 70.84) == "65.0% i 70.8%"
        assert voice() is cy


def test_a_council_over_all_its_figures() -> None:
    assert cy.council_finding("Conwy", 2, 1) == (
        "Mae Conwy yn well na’r disgwyl yn ôl dau ddangosydd ac yn waeth yn ôl un"
    )
    assert en.council_finding("Isle of Anglesey", 0, 0) == "The Isle of Anglesey does not stand out on any indicator"
    assert en.council_finding("Conwy", 0, 3) == "Conwy is worse than expected on three indicators, and better on none"
