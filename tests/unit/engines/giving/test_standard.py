"""Our form of a grant says of every field what the standard's own schema says."""

import copy
from typing import Any

import pytest

from cydwaith.engines.giving import codes, wrongs
from cydwaith.engines.giving.form import GRANT, RECIPIENTS, Form, Holds
from tests.unit.engines.giving.standard import schema, valid

STRANGE: tuple[Any, ...] = (
    *(None, "", "x", 1, 1.5, -3, True, [], ["x"], [None], [1], {}, [{}], {"id": "a"}, {"id": "a", "name": "b"}),
    *([{"id": "a", "name": "b"}], [{"id": None, "name": "b"}], "£1,000", "1000", "GBP", "gbp", "Yes", "yes"),
    *("2024-02-03", "2024-2-3", "03/02/2024", "2024", "2024-13", "2024-05", "2024-02-03T10:00:00Z"),
    *("2024-02-03T10:00:00", "2024-02-03T25:00:00Z", "2024-02-30T10:00:00Z", "2024-02-03T10:00:00+01:00", "Feb 2024"),
    *("https://a.wales/x", "a.wales", "https://a b", "https://â.cymru/", "mailto:a@b.cymru", "http://[::1]/", "x:"),
    *("GB", "XX", "GLS030", "FRG010", "GTIR010", "GTIP010", ["GTIP010"], ["no"], "http://a/%zz", "https://a/{b}"),
)

STRICTER = {"regrantType", "locationScope", "primaryGrantReason", "secondaryGrantReason", "grantPurpose"}
"""Fields whose list of codes the standard closes, though its schema does not look at it: we refuse more."""


def same(told: dict[str, Any], name: str) -> bool:
    """Whether we say of a grant what the standard says; where we are stricter, that we take nothing that it refuses."""
    taken, right = not wrongs(told), valid(told)
    return right or not taken if name in STRICTER else taken is right


def grant() -> dict[str, Any]:
    """The least that is a grant."""
    return {
        "id": "360G-a-1",
        "title": "A grant",
        "description": "For something",
        "currency": "GBP",
        "amountAwarded": 100,
        "awardDate": "2024-02-03",
        "recipientOrganization": [{"id": "GB-PLA-CRF", "name": "Cardiff Council"}],
        "fundingOrganization": [{"id": "GB-GOR-PB1", "name": "A funder"}],
    }


def test_the_least_grant_is_one() -> None:
    assert valid(grant())
    assert wrongs(grant()) == []


@pytest.mark.parametrize("name", GRANT.fields)
def test_every_field_takes_and_refuses_what_the_standard_does(name: str) -> None:
    for value in STRANGE:
        told = grant() | {name: value}
        if name == "recipientIndividual":
            del told["recipientOrganization"]
        assert same(told, name), (name, value, wrongs(told))


PARTS = [(name, inner) for name, one in GRANT.fields.items() if one.part for inner in one.part.fields]


@pytest.mark.parametrize(("name", "inner"), PARTS)
def test_every_field_of_a_part_does_too(name: str, inner: str) -> None:
    one = GRANT.fields[name]
    assert one.part is not None
    for value in STRANGE:
        part = dict.fromkeys(one.part.needs, "x") | {inner: value}
        told = grant() | {name: [part] if one.several else part}
        if name == "recipientIndividual":
            del told["recipientOrganization"]
        assert same(told, inner), (name, inner, value, wrongs(told))


@pytest.mark.parametrize("name", [*GRANT.needs, *RECIPIENTS])
def test_what_is_lacking_is_refused(name: str) -> None:
    told = copy.deepcopy(grant())
    told.pop(name, None)
    assert bool(wrongs(told)) is not valid(told)


def test_a_grant_goes_to_organisations_or_to_a_person() -> None:
    both = grant() | {"recipientIndividual": {"id": "a", "name": "b"}}
    assert not valid(both)
    assert [one.code for one in wrongs(both)] == ["recipient-twice"]


def test_the_form_has_every_field_and_every_code_of_the_standard() -> None:
    whole = schema()
    compare(GRANT, whole["properties"], whole["$defs"])
    assert {*whole["$defs"]["currency"]["enum"]} == codes.CURRENCIES
    assert {*whole["$defs"]["Location"]["properties"]["countryCode"]["enum"]} == codes.COUNTRIES


def compare(form: Form, told: dict[str, Any], parts: dict[str, Any]) -> None:
    """The same names, the same titles, part by part."""
    assert set(form.fields) == set(told)
    for name, one in form.fields.items():
        said = told[name]
        title = said.get("title") or parts.get(said.get("$ref", "").rpartition("/")[2], {}).get("title")
        assert one.title == title or title is None, name
        item = said.get("items", said)
        inner = parts.get(item.get("$ref", "").rpartition("/")[2], item)
        if one.holds is Holds.PART:
            assert one.part is not None
            compare(one.part, inner["properties"], parts)


def test_a_day_that_no_calendar_has_is_refused_though_the_standard_takes_it() -> None:
    told = grant() | {"awardDate": "2024-02-30"}
    assert valid(told)
    assert [(one.path, one.code) for one in wrongs(told)] == [("awardDate", "no-such-day")]
