"""Sentences: the same ones in both languages, right in each, and never more than the figures say."""

import tomllib
from pathlib import Path

import pytest
from django.utils import translation

import cydwaith.evidence
from cydwaith.engines.statistics.reasons import Reason
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import figures, standings, verdicts
from cydwaith.evidence.sentences.standings import Finding
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.said import Said, said

INDICATORS = sorted((Path(cydwaith.evidence.__file__).parent / "reference" / "indicators").glob("*.toml"))
TOO_MUCH = ("because", "worked", "thanks to", "oherwydd", "diolch i", "llwyddodd")


RECYCLING = said(cy="ailgylchu", en="recycling")
CONWY = said(cy="Conwy", en="Conwy")


def test_the_opening_sentence() -> None:
    told = Finding(
        place=said(cy="Sir Benfro", en="Pembrokeshire"),
        measure=RECYCLING,
        number="5.6",
        points=said(cy="pwynt canran", en="percentage points"),
        direction="better",
        higher=True,
        basis="others",
        others=6,
    )
    assert standings.finding(told) == said(
        cy="Mae Sir Benfro yn ailgylchu 5.6 pwynt canran yn fwy na’r disgwyl yn ôl ffigurau’r cynghorau eraill; "
        "mae chwe chyngor arall hefyd yn sefyll allan",
        en="Pembrokeshire recycles 5.6 percentage points more than the other councils’ figures predict; "
        "six other councils also stand out",
    )


def test_the_end_of_a_finding() -> None:
    assert standings.others(1).en == "; one other council also stands out"
    assert standings.others(2).cy == "; mae dau gyngor arall hefyd yn sefyll allan"
    assert not standings.others(0)


@pytest.mark.parametrize("reason", [reason.value for reason in Reason])
def test_every_reason_is_a_sentence(reason: str) -> None:
    told = verdicts.reason(reason)
    assert told.cy.endswith(".")
    assert told.en.endswith(".")
    assert told == verdicts.reason(reason.replace("-", "_"))


@pytest.mark.parametrize("path", INDICATORS, ids=lambda path: path.stem)
def test_every_indicator_makes_a_sentence(path: Path) -> None:
    finding = tomllib.loads(path.read_text())["finding"]
    points = Said(finding["points_cy"], finding["points_en"])
    told = standings.finding(
        Finding(
            place=CONWY,
            measure=Said(finding["measure_cy"], finding["measure_en"]),
            number="1.5",
            points=points,
            direction="worse",
            higher=False,
            basis="others",
            others=2,
        )
    )
    for sentence, unit in ((told.cy, points.cy), (told.en, points.en)):
        assert f"1.5 {unit}" in sentence
        assert sentence[0].isupper()
        assert "  " not in sentence
        assert not any(word in sentence for word in TOO_MUCH)


def test_counts_name_only_what_there_is() -> None:
    assert (
        verdicts.counts(Tally(better=1, cannot_tell=2)).en
        == "one council is better than expected, two cannot be told yet"
    )
    assert verdicts.counts(Tally(cannot_tell=22)).en == "nothing can be told yet of 22 councils"
    assert verdicts.counts(Tally(cannot_tell=22)).cy == "ni ellir dweud eto am 22 o gynghorau"
    assert verdicts.counts(Tally()).en == "nothing can be told yet"
    assert "nid oes yr un cyngor yn sefyll allan" in verdicts.nobody_stands_out(RECYCLING, Tally(as_expected=3)).cy
    assert "no council is better" in verdicts.nobody_stands_out(RECYCLING, Tally(worse=1)).en
    assert "not yet possible" in verdicts.nobody_stands_out(RECYCLING, Tally(cannot_tell=22)).en
    assert "two councils are higher" in verdicts.nobody_stands_out(RECYCLING, Tally(higher=2)).en


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


def test_a_figure_is_written_alike_in_both_languages() -> None:
    rate = Indicator(prefix="£", decimals=1, symbol="%")
    for write in (figures.figure, figures.signed, figures.size):
        told = set()
        for language in ("cy", "en"):
            with translation.override(language):
                told.add(write(rate, -12345.67))
        assert len(told) == 1


def test_a_council_over_all_its_figures() -> None:
    anglesey = said(cy="Ynys Môn", en="Isle of Anglesey")
    assert standings.council_finding(CONWY, 2, 1).cy == (
        "Mae Conwy yn well na’r disgwyl yn ôl dau ddangosydd ac yn waeth yn ôl un"
    )
    assert standings.council_finding(anglesey, 0, 0).en == "The Isle of Anglesey does not stand out on any indicator"
    assert standings.council_finding(CONWY, 0, 3).en == (
        "Conwy is worse than expected on three indicators, and better on none"
    )
