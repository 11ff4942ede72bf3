"""Names that others gave: a Welsh one stands in a reference file only with the address where it was read."""

import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cydwaith.bodies.models.sourced import fault_of_name
from cydwaith.shared.said import Said

SOURCE = Path(__file__).parents[2] / "src/cydwaith"
NAMED = {"bodies": "name", "posts": "title", "portfolios": "title"}
"""The files of the ground whose rows have names that others gave, and what their columns are called.

Topics and the kinds of area are our own words; places have the names that the Office for National Statistics gives.
"""
OURS = {
    "CYD-WELSH-GOVERNMENT/minister-local-government",
    *("wlga-spokespersons", "late-immersion-network", "waste-ministerial-programme-board"),
    *("CYD-AGENCY-ARFOR", "CYD-AGENCY-VALLEYS"),
    *(f"CYD-OFFICE-{one}" for one in ("NORTH", "MID", "SOUTH-WEST", "SOUTH-EAST")),
    *(f"CYD-OFFICE-{one}/chief-regional-officer" for one in ("NORTH", "MID", "SOUTH-WEST", "SOUTH-EAST")),
}
"""What no source that we know of names."""


def rows(file: str) -> list[dict[str, str]]:
    with (SOURCE / f"bodies/reference/{file}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def networks() -> dict[str, dict[str, object]]:
    return tomllib.loads((SOURCE / "forums/reference/networks.toml").read_text(encoding="utf-8"))


def named() -> Iterator[tuple[str, Said, str, bool]]:
    """Everything that others named: its code, its name, where the Welsh one was read, and whether the name is ours."""
    for file, column in NAMED.items():
        for row in rows(file):
            name = Said(row[f"{column}_cy"], row[f"{column}_en"])
            yield row["code"], name, row["welsh_source"], row.get("described") == "true"
    for slug, told in networks().items():
        yield slug, Said(**told["name"]), told.get("welsh_source", ""), told.get("described", False)  # type: ignore[arg-type]  # as a file says it


ALL = list(named())


def test_every_welsh_name_has_a_source() -> None:
    assert len(ALL) > 180
    faults = {code: fault_of_name(name, welsh_source=at, described=ours) for code, name, at, ours in ALL}
    assert {code: fault for code, fault in faults.items() if fault} == {}


def test_sources_are_addresses_of_what_was_read() -> None:
    for code, _name, at, _ours in ALL:
        assert at == "" or at.startswith(("https://", "http://")), code


def test_what_is_our_own_description_is_known() -> None:
    assert {code for code, _name, _at, ours in ALL if ours} == OURS


@pytest.mark.parametrize(
    ("name", "told", "fault"),
    [
        (Said("Cyngor", "Council"), {}, "no source gives the Welsh name 'Cyngor'"),
        (Said("Cyngor", "Council"), {"welsh_source": "https://example.org"}, ""),
        (Said("Estyn", "Estyn"), {}, ""),
        (Said(en="Energy Local"), {}, ""),
        (Said("Benthyg Cymru"), {}, ""),
        (Said(), {}, "it has no name in either language"),
        (Said(en="A"), {"welsh_source": "https://example.org"}, "there is a source, but no Welsh name"),
        (Said("Gweinidog", "Minister"), {"described": True}, ""),
        (Said(en="Minister"), {"described": True}, "a description of our own is in both languages, and has no source"),
    ],
)
def test_what_a_fault_is(name: Said, told: dict[str, object], fault: str) -> None:
    assert fault_of_name(name, **told) == fault  # type: ignore[arg-type]  # columns of both types


def test_no_name_in_short_is_in_a_language_in_which_there_is_none() -> None:
    for row in rows("bodies"):
        for language in ("cy", "en"):
            assert row[f"name_{language}"] or not row[f"short_{language}"], row["code"]


def test_what_a_network_is_for_is_said_in_both_languages() -> None:
    for slug, told in networks().items():
        purpose = Said(**told["purpose"])  # type: ignore[arg-type]  # as the file says it
        assert purpose.cy, slug
        assert purpose.en, slug
