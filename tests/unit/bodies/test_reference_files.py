"""The reference facts about bodies, places and topics, as typed: read as plain CSV, without the database."""

import csv
import re
from collections import Counter, defaultdict
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "src/cydwaith/bodies/reference"
TODAY = datetime.now(tz=UTC).date()
GSS = re.compile(r"[WEKNS]\d{8}")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LETTERS = {
    *("AGY", "GWN", "CWY", "DEN", "FLN", "WRX", "CGN", "PEM", "CMN", "SWA", "NTL"),
    *("BGE", "VGL", "CRF", "RCT", "CAY", "BGW", "TOF", "MON", "NWP", "POW", "MTY"),
}
SAME_IN_BOTH = {
    *("Gwynedd", "Conwy", "Ceredigion", "Powys", "Rhondda Cynon Taf", "Blaenau Gwent", "Torfaen"),
    *("Betsi Cadwaladr", "Hywel Dda", "Aneurin Bevan", "Cwm Taf Morgannwg", "Gwent", "Dyfed-Powys"),
    *("Data Cymru", "Estyn", "Academi Wales", "PLANED"),
}
IN_ONE = {"arfor": "cy", "CYD-CYMORTH-CYMRU": "cy", "CYD-BENTHYG-CYMRU": "cy", "CYD-ENERGY-LOCAL": "en"}
"""What has a name in one language only, and in which."""
KINDS = {
    *("government", "council", "cjc", "psb", "health_board", "fire", "police", "national_park"),
    *("association", "audit", "inspectorate", "school", "partner", "regional_office", "development_agency"),
}
ALL = (
    "topics",
    "places",
    "area_groups",
    "area_memberships",
    "bodies",
    "domains",
    "posts",
    "portfolios",
    "portfolio_topics",
)
CODED = tuple(name for name in ALL if name not in {"area_memberships", "domains", "portfolio_topics"})


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes(name: str) -> set[str]:
    return {row["code"] for row in rows(name)}


def members(extent: str | None = None) -> dict[str, set[str]]:
    groups = defaultdict(set)
    for row in rows("area_memberships"):
        if extent in (None, row["extent"]):
            groups[row["group"]].add(row["place"])
    return groups


def letters_of(places: set[str]) -> set[str]:
    return {row["letters"] for row in rows("places") if row["code"] in places}


def councils() -> set[str]:
    return {row["code"] for row in rows("places") if row["kind"] == "council"}


@pytest.mark.parametrize("name", ALL)
def test_every_row_has_a_source_a_date_and_a_certainty(name: str) -> None:
    for row in rows(name):
        assert row["source"], row
        assert row["certainty"] in {"H", "M"}, row
        assert date.fromisoformat(row["as_of"]) <= TODAY
        assert row["source_url"] == "" or row["source_url"].startswith("https://"), row


@pytest.mark.parametrize("name", ALL)
def test_no_cell_is_ragged_or_padded(name: str) -> None:
    for row in rows(name):
        assert None not in row
        assert [cell for cell in row.values() if cell is None or cell != cell.strip()] == [], row


@pytest.mark.parametrize("name", CODED)
def test_codes_are_unique(name: str) -> None:
    counted = Counter(row["code"] for row in rows(name))
    assert [code for code, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("name", CODED)
def test_both_languages_are_there_and_differ(name: str) -> None:
    noun = "title" if name in {"posts", "portfolios"} else "name"
    for row in rows(name):
        welsh, english = row[f"{noun}_cy"], row[f"{noun}_en"]
        only = IN_ONE.get(row["code"])
        assert bool(welsh) == (only != "en"), row
        assert bool(english) == (only != "cy"), row
        assert welsh != english or welsh in SAME_IN_BOTH, row


def test_topics_have_two_levels_and_kebab_codes() -> None:
    top = {row["code"] for row in rows("topics") if not row["parent"]}
    assert all(row["parent"] in top for row in rows("topics") if row["parent"])
    assert all(KEBAB.fullmatch(row["code"]) for row in rows("topics"))
    assert {row["parent"] for row in rows("topics")} - {""} == top


def test_what_people_type_finds_one_topic() -> None:
    typed = [word for row in rows("topics") for word in (row["code"], *row["aliases"].split())]
    assert [word for word, times in Counter(typed).items() if times > 1] == []
    assert all(KEBAB.fullmatch(word) for word in typed)
    assert next(row["code"] for row in rows("topics") if "recycling" in row["aliases"].split()) == "recycling-and-waste"


def test_topics_named_by_the_policy_are_there() -> None:
    assert codes("topics") >= {
        *("education", "housing", "employment", "social-care"),
        *("recycling-and-waste", "food-in-schools", "mental-health-in-schools"),
    }


def test_the_22_councils_and_no_counted_codes() -> None:
    found = [row for row in rows("places") if row["kind"] == "council"]
    assert {row["letters"] for row in found} == LETTERS
    assert len(found) == 22
    assert not codes("places") & {"W06000007", "W06000017"}
    assert all(float(row["area_km2"]) > 0 for row in found)


def test_place_codes_are_official() -> None:
    assert all(GSS.fullmatch(code) for code in codes("places"))
    prefixes = {"country": "W92", "council": "W06", "health_board": "W11", "police": "W15", "fire": "W25"}
    assert all(row["code"].startswith(prefixes[row["kind"]]) for row in rows("places"))


def test_short_names_fit_a_tile() -> None:
    for row in rows("places"):
        limit = 14 if row["kind"] == "council" else 16
        assert 0 < len(row["short_cy"]) <= limit, row
        assert 0 < len(row["short_en"]) <= limit, row


def test_regions_have_the_members_of_the_joint_committees() -> None:
    groups = members()
    sizes = [len(groups[f"region-{name}"]) for name in ("north", "mid", "south-west", "south-east")]
    assert sizes == [6, 2, 4, 10]


@pytest.mark.parametrize("kind", ["region", "health_board", "police", "fire", "psb"])
def test_each_council_is_in_one_group_of_each_kind(kind: str) -> None:
    of_kind = {row["code"] for row in rows("area_groups") if row["kind"] == kind}
    placed = Counter(row["place"] for row in rows("area_memberships") if row["group"] in of_kind)
    assert placed == dict.fromkeys(councils(), 1)


def test_groups_are_as_many_as_they_should_be() -> None:
    counted = Counter(row["kind"] for row in rows("area_groups"))
    assert counted == {"region": 4, "special": 2, "health_board": 7, "police": 4, "fire": 3, "psb": 13}


def test_arfor_and_the_valleys_overlap_the_regions() -> None:
    assert letters_of(members()["arfor"]) == {"GWN", "AGY", "CGN", "CMN"}
    assert letters_of(members("whole")["valleys"]) == {"RCT", "MTY", "CAY", "BGW", "TOF"}
    assert letters_of(members("part")["valleys"]) == {"NTL", "BGE"}
    assert members()["valleys"] & members()["region-south-east"]
    assert members()["valleys"] & members()["region-south-west"]


def test_memberships_name_known_groups_and_places_once() -> None:
    found = rows("area_memberships")
    assert {row["group"] for row in found} == codes("area_groups")
    assert {row["place"] for row in found} <= codes("places")
    assert {row["extent"] for row in found} == {"whole", "part"}
    assert len({(row["group"], row["place"]) for row in found}) == len(found)


@pytest.mark.parametrize("name", ["area_groups", "area_memberships"])
def test_dates_are_dates_in_order(name: str) -> None:
    for row in rows(name):
        known = [date.fromisoformat(row[end]) for end in ("valid_from", "valid_to") if row[end]]
        assert known == sorted(known), row


def test_bodies_point_at_known_places_and_groups() -> None:
    for row in rows("bodies"):
        assert row["kind"] in KINDS, row
        assert row["place"] in codes("places") | {""}
        assert row["area_group"] in codes("area_groups") | {""}
        assert row["website"] == "" or row["website"].startswith("https://")
        assert len(row["short_cy"]) <= 40
        assert len(row["short_en"]) <= 40
        assert bool(row["note_cy"]) == bool(row["note_en"])


def test_each_council_area_has_one_council_with_its_letters() -> None:
    letters = {row["code"]: row["letters"] for row in rows("places")}
    found = [row for row in rows("bodies") if row["kind"] == "council"]
    assert {row["place"] for row in found} == councils()
    assert all(row["code"] == f"GB-PLA-{letters[row['place']]}" for row in found)


def test_a_council_is_not_named_from_its_area() -> None:
    area = {row["letters"]: row["name_cy"] for row in rows("places")}
    body = {row["code"]: row["name_cy"] for row in rows("bodies")}
    assert (area["PEM"], body["GB-PLA-PEM"]) == ("Sir Benfro", "Cyngor Sir Penfro")
    assert (area["CMN"], body["GB-PLA-CMN"]) == ("Sir Gaerfyrddin", "Cyngor Sir Gâr")


def test_bodies_are_as_many_as_they_should_be() -> None:
    counted = Counter(row["kind"] for row in rows("bodies"))
    expected = {"government": 1, "council": 22, "cjc": 4, "psb": 13, "health_board": 7, "fire": 3, "police": 4}
    assert {kind: counted[kind] for kind in expected} == expected


def test_posts_belong_to_bodies_and_every_council_has_the_same() -> None:
    offices = defaultdict(set)
    for row in rows("posts"):
        assert row["code"].startswith(f"{row['body']}/")
        offices[row["body"]].add(row["code"].removeprefix(f"{row['body']}/"))
    assert set(offices) <= codes("bodies")
    expected = {"leader", "chief-executive", "monitoring-officer", "governance-and-audit-chair"}
    assert all(offices[f"GB-PLA-{letters}"] == expected for letters in LETTERS)
