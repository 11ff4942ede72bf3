"""The practices that ship, as typed: real and cited. Read as plain TOML and CSV, without the database."""

import csv
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from cydwaith.practices.dates import first_and_last

SOURCE = Path(__file__).parents[3] / "src/cydwaith"
FOLDER = SOURCE / "practices/reference"
SHARED = "climate-plans"
TODAY = datetime.now(tz=UTC).date()
FILES = sorted(path.stem for path in FOLDER.glob("*.toml"))
TOLD = [name for name in FILES if name != SHARED]
TEXTS = ("title", "summary", "problem", "done", "changed", "for_whom", "welsh_language", "elsewhere")
NEEDED = ("title", "summary", "problem", "done", "changed", "for_whom")
KNOWN = {
    *("owner", "topics", "started", "started_precision", "ended", "language_written", "sample", "outcome_known"),
    *("goals", "ways", "certainty", "cost", "steps", "moves", "links", "contact_post", "adoptions"),
    *TEXTS,
}
GOALS = {
    *("prosperous", "resilient", "healthier", "more-equal", "cohesive", "vibrant-culture", "globally-responsible"),
}
WAYS = {"long-term", "integration", "involvement", "collaboration", "prevention"}
STEPS = {"interested", "trying", "adopted", "adapted", "stopped", "declined"}
PRECISIONS = {"year", "month", "day"}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def practice(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def rows(path: str) -> list[dict[str, str]]:
    with (SOURCE / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes(name: str) -> set[str]:
    return {row["code"] for row in rows(f"bodies/reference/{name}.csv")}


def plans() -> list[dict[str, str]]:
    return rows("practices/reference/climate_plans.csv")


def adoption_steps(name: str) -> list[tuple[str, dict[str, Any]]]:
    adoptions = practice(name).get("adoptions", [])
    return [(adoption["body"], step) for adoption in adoptions for step in adoption["steps"]]


def leaves(written: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a file with its path; an empty list or table is a leaf itself."""
    if isinstance(written, dict | list) and written:
        for key, value in written.items() if isinstance(written, dict) else enumerate(written):
            yield from leaves(value, f"{path}.{key}")
    else:
        yield path, written


def joined_by(day: date) -> set[str]:
    steps = adoption_steps("welsh-veg-in-schools")
    return {body for body, step in steps if step["step"] in {"trying", "adopted"} and step["on"] <= day}


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_left_empty(name: str) -> None:
    lacking = [
        path for path, value in leaves(practice(name)) if value in ("", [], {}) or str(value) != str(value).strip()
    ]
    assert not lacking


@pytest.mark.parametrize("name", TOLD)
def test_only_known_fields_are_used(name: str) -> None:
    assert set(practice(name)) <= KNOWN


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_in_both_languages(name: str) -> None:
    found = practice(name)
    assert set(NEEDED) <= set(found)
    for text in (found[key] for key in TEXTS if key in found):
        assert set(text) == {"cy", "en"}
        assert text["cy"]
        assert text["en"]
        assert text["cy"] != text["en"]


@pytest.mark.parametrize("name", TOLD)
def test_lists_and_costs_are_in_both_languages(name: str) -> None:
    found = practice(name)
    assert all(step["cy"] and step["en"] and step["cy"] != step["en"] for step in found.get("steps", []))
    assert all(link["title_cy"] and link["title_en"] for link in found["links"])
    cost = found.get("cost", {})
    assert {key.rsplit("_", 1)[0] for key in cost} <= {"money", "people", "time"}
    assert all(cost[key] != cost[f"{key[:-3]}_en"] for key in cost if key.endswith("_cy"))
    assert {key[:-3] for key in cost if key.endswith("_cy")} == {key[:-3] for key in cost if key.endswith("_en")}


@pytest.mark.parametrize("name", FILES)
def test_words_come_from_the_lists(name: str) -> None:
    found = practice(name)
    assert set(found["goals"]) <= GOALS
    assert set(found["ways"]) <= WAYS
    assert found["language_written"] in {"cy", "en"}
    assert set(found["topics"]) <= codes("topics")
    assert found["topics"]
    assert found["sample"] is False


@pytest.mark.parametrize("name", TOLD)
def test_owner_adopters_and_contact_exist(name: str) -> None:
    found = practice(name)
    adopters = [adoption["body"] for adoption in found.get("adoptions", [])]
    assert {found["owner"], *adopters} <= codes("bodies")
    assert len(adopters) == len(set(adopters))
    assert found["owner"] not in adopters
    assert found.get("contact_post", "") in codes("posts") | {""}


@pytest.mark.parametrize("name", TOLD)
def test_every_practice_is_cited_with_the_date_of_reading(name: str) -> None:
    found = practice(name)
    assert found["certainty"] in {"H", "M"}
    assert found["links"]
    for link in found["links"]:
        assert link["url"].startswith(("https://", "http://"))
        assert link["publisher"]
        assert isinstance(link["read"], date)
        assert link["read"] <= TODAY
    for language in ("cy", "en"):
        titles = [link[f"title_{language}"] for link in found["links"]]
        assert len(titles) == len(set(titles))


@pytest.mark.parametrize("name", TOLD)
def test_no_adoption_step_comes_before_the_practice(name: str) -> None:
    found = practice(name)
    assert ("started" in found) == ("started_precision" in found)
    for _, step in adoption_steps(name):
        assert step["step"] in STEPS
        assert step["precision"] in PRECISIONS
        assert found.get("started", date.min) <= first_and_last(step["on"], step["precision"])[1]
        assert step["on"] <= TODAY
        assert step["note_cy"] != step["note_en"]
        assert step["source"]
        assert step["source_url"] in {link["url"] for link in found["links"]} or name == "welsh-veg-in-schools"


@pytest.mark.parametrize("name", TOLD)
def test_moves_name_figures_that_ship(name: str) -> None:
    for move in practice(name).get("moves", []):
        assert move["direction"] in {"up", "down"}
        assert (SOURCE / f"evidence/reference/indicators/{move['indicator']}.toml").exists()


@pytest.mark.parametrize("name", TOLD)
def test_a_date_says_no_more_than_its_precision(name: str) -> None:
    found = practice(name)
    dated = [(step["on"], step["precision"]) for _, step in adoption_steps(name)]
    if "started" in found:
        dated.append((found["started"], found["started_precision"]))
    for day, precision in dated:
        assert precision == "day" or day.day == 1
        assert precision != "year" or day.month == 1


@pytest.mark.parametrize("name", FILES)
def test_an_unknown_outcome_is_said_to_be_unknown(name: str) -> None:
    found = practice(name)
    assert found["outcome_known"] is False
    assert re.search(r"\b(ni|nid|nad)\b", found["changed"]["cy"], re.IGNORECASE)
    assert re.search(r"\b(no|not)\b", found["changed"]["en"], re.IGNORECASE)


def test_welsh_veg_spread_from_one_council_to_seven() -> None:
    sizes = [len(joined_by(date(year, 12, 31))) for year in (2021, 2022, 2023, 2024)]
    assert sizes == [0, 1, 3, 7]
    letters = {body.removeprefix("GB-PLA-") for body in joined_by(date(2024, 12, 31))}
    assert letters == {"CRF", "CMN", "MON", "BGE", "POW", "VGL", "CGN"}


def test_recycling_in_pembrokeshire_is_meant_to_move_the_welsh_measure_up() -> None:
    found = practice("multi-stream-recycling")
    assert found["owner"] == "GB-PLA-PEM"
    assert found["moves"] == [{"indicator": "waste-recycled-wales", "direction": "up"}]
    assert (SOURCE / "evidence/reference/indicators/waste-recycled-wales.toml").exists()


def test_each_council_has_one_climate_plan_with_an_address() -> None:
    councils = {row["code"] for row in rows("bodies/reference/bodies.csv") if row["kind"] == "council"}
    assert sorted(row["body"] for row in plans()) == sorted(councils)
    assert all(row["url"].startswith("https://") and row["title"] for row in plans())


def test_each_climate_plan_says_where_and_when_it_was_read() -> None:
    for row in plans():
        assert row["source"]
        assert row["source_url"].startswith("https://")
        assert row["certainty"] in {"H", "M"}
        assert date.fromisoformat(row["read"]) <= date.fromisoformat(row["as_of"]) <= TODAY
        assert row["title_language"] in {"cy", "en"}
        assert bool(row["started"]) == bool(row["started_precision"])
        assert row["started_precision"] in PRECISIONS | {""}
        assert not row["started"] or date.fromisoformat(row["started"])


def test_shared_words_fit_every_climate_plan() -> None:
    shared = practice(SHARED)
    assert shared["rows"] == "climate_plans.csv"
    assert {row["type"] for row in plans()} == set(shared["kinds"])
    assert all(kind["cy"] and kind["en"] for kind in shared["kinds"].values())
    texts = [shared["slug"], *(text for key in NEEDED for text in shared[key].values())]
    assert {hole for text in texts for hole in PLACEHOLDER.findall(text)} == {"letters", "council", "document"}
