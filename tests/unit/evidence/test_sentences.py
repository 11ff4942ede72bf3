"""Sentences: the same ones in both languages, right in each, and never more than the figures say."""

import inspect
import tomllib
from pathlib import Path

import pytest
from django.utils import translation

import cydwaith.evidence
from cydwaith.engines.statistics.reasons import Reason
from cydwaith.evidence.ages import When
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import figures, pictures, standings, unusual, verdicts
from cydwaith.evidence.sentences.standings import Finding
from cydwaith.evidence.sentences.when import within
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.said import Said, said

INDICATORS = sorted((Path(cydwaith.evidence.__file__).parent / "reference" / "indicators").glob("*.toml"))
# What is true whenever it is read, is part of a sentence that has the date, or names its periods otherwise.
WITHOUT_DATE = {
    *(
        "finding",
        "simple_finding",
        "council_finding",
        "over_all",
        "lean",
        "equivalent",
        "set_aside",
        "unranked",
        "single",
    ),
    *("long", "reason", "withheld", "not_told", "none_told", "shown_as_history"),
    *("change", "run_title", "between"),
    *("funnel_finding", "stands", "spread", "funnel_why", "no_funnel", "spot"),
}
TOO_MUCH = ("because", "worked", "thanks to", "oherwydd", "diolch i", "llwyddodd")


RECYCLING = said(cy="ailgylchu", en="recycling")
CONWY = said(cy="Conwy", en="Conwy")
NOW = When("2024-04-01/P1Y", past=False, latest=True)
THEN = When("2022-04-01/P1Y", past=True, latest=True)
BEFORE = When("2015-01-01/P1Y", past=True, latest=False)


def test_the_opening_sentence() -> None:
    told = Finding(
        place=said(cy="Sir Benfro", en="Pembrokeshire"),
        measure=RECYCLING,
        number="5.6",
        points=said(cy="pwynt canran", en="percentage points"),
        direction="better",
        higher=True,
        basis="others",
        when=NOW,
        others=6,
    )
    assert standings.finding(told) == said(
        cy="Mae Sir Benfro yn ailgylchu 5.6 pwynt canran yn fwy na’r disgwyl yn ôl ffigurau’r cynghorau eraill; "
        "mae chwe chyngor arall hefyd yn sefyll allan",
        en="Pembrokeshire recycles 5.6 percentage points more than the other councils’ figures predict; "
        "six other councils also stand out",
    )


def test_the_end_of_a_finding() -> None:
    assert standings.others(1, "better", NOW).en == "; one other council also stands out"
    assert standings.others(2, "better", NOW).cy == "; mae dau gyngor arall hefyd yn sefyll allan"
    assert standings.others(2, "worse", THEN).en == "; two other councils also stood out"
    assert standings.others(2, "higher", NOW).cy == "; mae dau gyngor arall hefyd yn wahanol i’r disgwyl"
    assert standings.others(1, "lower", NOW).en == "; one other council also differs from what is expected"
    assert not standings.others(0, "better", NOW)


@pytest.mark.parametrize(
    ("measure", "when", "cy", "en"),
    [
        (
            RECYCLING,
            THEN,
            (
                "Yn 2022-23 (y diweddaraf sydd gennym), roedd Conwy yn ailgylchu 5.6 pwynt canran yn fwy na’r disgwyl "
                "o dan ei amgylchiadau"
            ),
            (
                "In 2022-23 (the latest that we hold), Conwy recycled 5.6 percentage points more than its "
                "circumstances predicted"
            ),
        ),
        (
            said(cy="y gyfradd gyflogaeth", en="the employment rate"),
            BEFORE,
            (
                "Yn 2015, o ran y gyfradd gyflogaeth, roedd Conwy 5.6 pwynt canran yn well na’r disgwyl o dan ei "
                "amgylchiadau"
            ),
            "In 2015, on the employment rate, Conwy was 5.6 percentage points better than its circumstances predicted",
        ),
    ],
)
def test_what_is_past_is_told_with_its_date(measure: Said, when: When, cy: str, en: str) -> None:
    points = said(cy="pwynt canran", en="percentage points")
    facts = {"number": "5.6", "points": points, "direction": "better", "higher": True, "basis": "circumstances"}
    assert standings.finding(Finding(place=CONWY, measure=measure, when=when, **facts)) == said(cy=cy, en=en)


@pytest.mark.parametrize(
    ("period", "cy", "en"),
    [
        ("2022-04-01/P1Y", "yn 2022-23", "in 2022-23"),
        ("2023-01-01/P1Y", "yn 2023", "in 2023"),
        ("2020-05-15", "ar 15 Mai 2020", "on 15 May 2020"),
        ("2020-05-01/P1M", "ym mis Mai 2020", "in May 2020"),
        ("2019-01-01/P3Y", "yn y cyfnod 2019 i 2021", "in the period 2019 to 2021"),
    ],
)
def test_in_a_period(period: str, cy: str, en: str) -> None:
    assert within(period) == said(cy=cy, en=en)


def test_no_sentence_about_how_councils_stand_is_made_without_its_date() -> None:
    """Every function that says how a figure or a council stands takes the period as `when`, and has no default."""
    functions = [
        (name, inspect.signature(made).parameters.get("when"))
        for module in (standings, verdicts, pictures, unusual)
        for name, made in inspect.getmembers(module, inspect.isfunction)
        if made.__module__ == module.__name__
    ]
    assert {name for name, _when in functions} >= WITHOUT_DATE
    assert {
        name
        for name, when in functions
        if name not in WITHOUT_DATE and (when is None or when.default is not inspect.Parameter.empty)
    } == set()


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
            when=NOW,
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
        verdicts.counts(Tally(better=1, cannot_tell=2), NOW).en
        == "one council is better than expected, two cannot be told yet"
    )
    assert verdicts.counts(Tally(cannot_tell=22), NOW).en == "nothing can be told yet of 22 councils"
    assert verdicts.counts(Tally(cannot_tell=22), NOW).cy == "ni ellir dweud eto am 22 o gynghorau"
    assert verdicts.counts(Tally(), NOW).en == "nothing can be told yet"
    assert (
        "nid oes yr un cyngor yn sefyll allan"
        in verdicts.nobody_stands_out(RECYCLING, Tally(as_expected=3), NOW, judged=True).cy
    )
    assert "no council is better" in verdicts.nobody_stands_out(RECYCLING, Tally(worse=1), NOW, judged=True).en
    assert "not yet possible" in verdicts.nobody_stands_out(RECYCLING, Tally(cannot_tell=22), NOW, judged=True).en
    assert "two councils are higher" in verdicts.nobody_stands_out(RECYCLING, Tally(higher=2), NOW, judged=True).en


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
    assert standings.council_finding(CONWY, 2, 1, old=0).cy == (
        "Mae Conwy yn well na’r disgwyl yn ôl dau ddangosydd ac yn waeth yn ôl un"
    )
    assert (
        standings.council_finding(anglesey, 0, 0, old=0).en
        == "The Isle of Anglesey does not stand out on any indicator"
    )
    assert standings.council_finding(CONWY, 0, 3, old=0).en == (
        "Conwy is worse than expected on three indicators, and better on none"
    )
    assert standings.council_finding(CONWY, 2, 1, old=2) == said(
        cy="Mae Conwy yn well na’r disgwyl yn ôl dau ddangosydd ac yn waeth yn ôl un; daeth dau o’r ffigurau hyn i ben "
        "dros ddwy flynedd yn ôl, a dyna’r diweddaraf sydd gennym",
        en="Conwy is better than expected on two indicators and worse on one; two of these figures, the latest that we "
        "hold, ended over two years ago",
    )


def test_circumstances_are_described_and_never_praised() -> None:
    given = verdicts.nobody_stands_out(RECYCLING, Tally(as_expected=22), NOW, judged=False)
    assert given.en == "On recycling, no council is reliably higher or lower than expected"
    told = verdicts.nobody_stands_out(RECYCLING, Tally(higher=2, lower=1), THEN, judged=False)
    assert told.en == (
        "In 2022-23 (the latest that we hold), on recycling, two councils were higher than expected, "
        "one lower than expected"
    )


def test_history_says_why_it_is_history() -> None:
    assert standings.history(RECYCLING, BEFORE, single=True).en == (
        "On recycling, we hold one period only (2015): nothing is said of how councils stand"
    )
    assert "dros bedair blynedd yn ôl (2015)" in standings.history(RECYCLING, BEFORE, single=False).cy
