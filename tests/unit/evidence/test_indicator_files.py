"""The indicator files are facts reviewed like code: complete, bilingual and consistent with one another."""

import csv
import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3] / "src" / "cydwaith"
FOLDER = ROOT / "evidence" / "reference" / "indicators"


def read(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))}


SHIPPED = read(FOLDER)
RECIPES = read(FOLDER.parent / "recipes")
INDICATORS = SHIPPED | {slug: said for slug, said in RECIPES.items() if "label" in said}
CONTEXT = {"wimd-2019-most-deprived-30", "population-density", "population-65-plus"}
# The deprivation index holds these (or something next to them), so it may never explain them (METHODS §1).
IN_THE_DEPRIVATION_INDEX = {
    "employment-rate",
    "economic-inactivity-rate",
    "unemployment-rate",
    "claimant-count",
    "median-weekly-pay",
    "household-income-per-head",
    "children-in-relative-poverty-before-housing",
    "housing-affordability-ratio",
    "net-additions-housing-stock-wales",
    "healthy-life-expectancy-male",
    "healthy-life-expectancy-female",
    "wellbeing-anxiety",
    "qualifications-level-3",
    "no-qualifications",
    "gigabit-broadband",
    "premises-below-30-mbps",
    "school-attendance-primary",
    "school-attendance-secondary",
    "unauthorised-absence-primary",
    "unauthorised-absence-secondary",
    "gcse-literacy-points",
    "gcse-numeracy-points",
    "foundation-phase-expected-level",
    "walk-to-library",
    "walk-to-railway-station",
}
SAME_IN_BOTH = {"Ofcom", "kWh"}
PAIRS = {
    "label": ("cy", "en"),
    "unit": ("cy", "en"),
    "description": ("cy", "en"),
    "caveats": ("cy", "en"),
    "finding": ("measure_cy", "measure_en", "points_cy", "points_en"),
    "context": ("reason_cy", "reason_en"),
    "polarity_decision": ("by_cy", "by_en", "reason_cy", "reason_en"),
    "influence": ("by_cy", "by_en", "reason_cy", "reason_en"),
    "worthwhile": ("reason_cy", "reason_en"),
    "source": ("publisher_cy", "publisher_en"),
}
ORIGINS = {"ons-els": {"file", "metadata", "indicator", "measure"}, "panel": {"indicator_id"}, "gathered": {"file"}}
WORKED_OUT = {"whole", "each"}

FETCHED = {
    *("dataset", "title", "checked", "caveats_cy", "caveats_en", "columns", "where", "of", "counts", "length"),
    *("year_starts", "others", "ignored", "known", "indicator"),
}
every_recipe = pytest.mark.parametrize(("slug", "recipe"), RECIPES.items(), ids=RECIPES.keys())
every_indicator = pytest.mark.parametrize(("slug", "indicator"), INDICATORS.items(), ids=INDICATORS.keys())


def test_there_are_about_thirty_indicators_and_the_context_measures() -> None:
    assert len(INDICATORS) >= 33
    assert set(INDICATORS) >= CONTEXT
    assert set(INDICATORS) >= IN_THE_DEPRIVATION_INDEX


@every_indicator
def test_every_text_is_written_in_both_languages(slug: str, indicator: dict[str, Any]) -> None:
    for table, keys in PAIRS.items():
        for key in keys:
            text = indicator[table][key]
            assert text == text.strip() != "", (table, key)
            assert "  " not in text, (table, key)
            if key.endswith("cy"):
                assert text != indicator[table][f"{key[:-2]}en"] or text in SAME_IN_BOTH, (table, key)


@every_indicator
def test_values_are_those_allowed(slug: str, indicator: dict[str, Any]) -> None:
    assert indicator["kind"] in {"proportion", "rate", "ratio", "mean", "count", "index"}
    assert indicator["polarity"] in {"higher", "lower", "none"}
    assert indicator["measured_at"] == "council"
    assert indicator["comparable"] in {"wales", "uk"}
    assert indicator["decimals"] in {0, 1, 2}
    assert indicator["smallest_worthwhile"] > 0
    assert indicator["symbol"] in {"", "%"}
    assert (indicator["symbol"] == "%") == (indicator["kind"] == "proportion")
    assert indicator.get("prefix", "£") == "£"


@every_indicator
def test_topic_is_in_the_taxonomy(slug: str, indicator: dict[str, Any]) -> None:
    with (ROOT / "bodies" / "reference" / "topics.csv").open(encoding="utf-8", newline="") as rows:
        assert indicator["topic"] in {row["code"] for row in csv.DictReader(rows) if row["parent"]}


@every_indicator
def test_labels_fit_above_a_chart(slug: str, indicator: dict[str, Any]) -> None:
    assert all(len(indicator["label"][language]) <= 45 for language in ("cy", "en"))


@every_indicator
def test_context_never_holds_the_indicator(slug: str, indicator: dict[str, Any]) -> None:
    measures = indicator["context"]["measures"]
    assert set(measures) <= CONTEXT - {slug}
    assert len(set(measures)) == len(measures)
    assert not (slug in IN_THE_DEPRIVATION_INDEX and "wimd-2019-most-deprived-30" in measures)
    assert not (slug in CONTEXT and measures)


@every_indicator
def test_what_a_council_can_do_is_said_for_all_that_it_can_be_asked_about(slug: str, indicator: dict[str, Any]) -> None:
    said = indicator["influence"]
    assert set(said) <= {"is", "lever_cy", "lever_en", "by_cy", "by_en", "on", "reason_cy", "reason_en"}
    assert said["is"] in {"service", "outcome", "circumstance"}
    assert type(said["on"]) is dt.date
    levers = [said.get(f"lever_{language}", "") for language in ("cy", "en")]
    assert all(levers) == any(levers) == (said["is"] != "circumstance")
    assert not any(levers) or levers[0] != levers[1]
    # A lever stands within sentences: "what do you do about …".
    assert all(lever == lever.strip() and not lever.endswith(".") and len(lever) <= 120 for lever in levers)


@every_indicator
def test_what_explains_other_figures_is_a_circumstance(slug: str, indicator: dict[str, Any]) -> None:
    assert slug not in CONTEXT or indicator["influence"]["is"] == "circumstance"


@every_indicator
def test_source_and_decision_are_dated_and_licensed(slug: str, indicator: dict[str, Any]) -> None:
    source, decided = indicator["source"], indicator["polarity_decision"]["on"]
    assert type(decided) is dt.date
    assert source["url"].startswith("https://")
    assert source["licence_url"].startswith("https://")
    assert source["dataset"]
    assert source["licence"] == "OGL-UK-3.0"
    if "released" in source:
        assert dt.date(2019, 1, 1) < source["released"] <= decided


@pytest.mark.parametrize(("slug", "indicator"), SHIPPED.items(), ids=SHIPPED.keys())
def test_origin_says_where_the_figures_are_found(slug: str, indicator: dict[str, Any]) -> None:
    origin = indicator["origin"]
    assert set(origin) - WORKED_OUT == ORIGINS[origin["format"]] | {"format"}
    assert WORKED_OUT.isdisjoint(origin) or origin["format"] == "gathered"


@every_recipe
def test_a_recipe_says_what_was_known_when_it_was_written(slug: str, recipe: dict[str, Any]) -> None:
    said = recipe["fetch"]
    assert set(said) <= FETCHED
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", said["dataset"])
    assert said.get("indicator", slug) in INDICATORS
    assert ("label" in recipe) == ("indicator" not in said)
    assert {"area", "period"} <= set(said["columns"]) <= {"area", "period", "value"}
    assert said["checked"] is False, "who fetched by it, and when, is to be said instead of the caveats"
    assert all(said[f"caveats_{language}"].strip().endswith(".") for language in ("cy", "en"))
    assert said["caveats_cy"] != said["caveats_en"]


@every_recipe
def test_a_recipe_that_counts_says_of_what(slug: str, recipe: dict[str, Any]) -> None:
    said = recipe["fetch"]
    described = INDICATORS[said.get("indicator", slug)]
    if said.get("counts"):
        assert said["of"]
        assert described["kind"] in {"rate", "proportion"}
        assert described["per"] == 100.0 or described["kind"] == "rate"
    assert described["kind"] != "count", "a count cannot be compared, and would be"


def test_no_two_recipes_fetch_the_same() -> None:
    assert len({said["fetch"]["dataset"] for said in RECIPES.values()}) == len(RECIPES) >= 15


def test_no_two_indicators_share_a_label_or_an_origin() -> None:
    for language in ("cy", "en"):
        labels = [indicator["label"][language] for indicator in INDICATORS.values()]
        assert len(set(labels)) == len(labels)
    origins = [tuple(sorted(indicator["origin"].items())) for indicator in SHIPPED.values()]
    assert len(set(origins)) == len(origins)


def test_the_statutory_minimum_for_recycling_rises() -> None:
    targets = INDICATORS["waste-recycled-wales"]["targets"]
    assert [(target["from"].isoformat(), target["value"]) for target in targets] == [
        ("2015-04-01", 58.0),
        ("2019-04-01", 64.0),
        ("2024-04-01", 70.0),
    ]
    for target in targets:
        assert target["label_cy"] != target["label_en"]
        assert target["source_url"].startswith("https://www.legislation.gov.uk/")
