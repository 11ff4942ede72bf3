"""Grants out of JSON and out of a table, each with its line, and every way in which a text can have none."""

from decimal import Decimal

import pytest

from cydwaith.engines.giving import Unreadable, flat, from_json, from_table, package
from cydwaith.engines.giving.identifiers import wrong_identifier
from tests.unit.engines.giving.test_standard import grant

TWO = '{"version": "1.4",\n "grants": [\n  {"id": "a", "amountAwarded": 0.1},\n\n  {"id": "b"}\n ]}\n'


def test_each_grant_of_a_package_knows_its_line() -> None:
    read = from_json("\ufeff" + TWO)
    assert [(line, one["id"]) for line, one in read.grants] == [(3, "a"), (5, "b")]
    assert read.grants[0][1]["amountAwarded"] == Decimal("0.1")
    assert read.about == {"version": "1.4"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-package"),
        ("[]", "not-a-package"),
        ('{"a": 1}', "no-grants"),
        ('{"grants": 1}', "no-grants"),
        ('{"grants": [{"id": "a"},]}', "bad-json"),
        ('{"grants": [{"id": "a"} {}]}', "bad-json"),
        ('{"grants": [{"id": "a", "id": "b"}]}', "twice"),
        ('{"grants": [], "grants": []}', "twice"),
        ('{"grants": [{"amountAwarded": NaN}]}', "bad-json"),
        ('{"grants": []} x', "more-after"),
        ('{"grants": [' + "[" * 100_000, "too-deep"),
        ('{"grants": [{"id": "a"', "bad-json"),
        ('{"grants": [{"more": 1E999999999}]}', "number-too-long"),
        ('{"grants": [{"more": 1E99999999999999999999}]}', "number-too-long"),
        ('{"grants": [{"more": ' + "9" * 5000 + "}]}", "number-too-long"),
        ('{"more": ' + "9" * 5000 + ', "grants": []}', "number-too-long"),
    ],
)
def test_a_text_that_is_no_package_says_why(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        from_json(text)
    assert told.value.code == code


def test_a_table_gives_the_grants_that_json_does() -> None:
    one = grant() | {
        "relatedActivity": ["b", "c"],
        "plannedDates": [{"startDate": "2024-04", "duration": Decimal(12)}],
        "beneficiaryLocation": [{"name": "Cardiff"}, {"name": "Newport", "countryCode": "GB"}],
        "amountAwarded": Decimal("1234.56"),
    }
    header, rows = flat([one, grant()])
    assert header[:7] == [
        *("Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date"),
        "Planned Dates:0:Start Date",
    ]
    text = "\r\n".join(",".join(f'"{cell}"' for cell in line) for line in [header, *rows])
    read = from_table("\ufeff" + text)
    assert [line for line, _one in read.grants] == [2, 3]
    assert read.grants[0][1] == one
    assert read.grants[1][1] == grant()


def test_a_table_is_read_by_titles_or_paths_and_without_numbers_of_the_first() -> None:
    text = "identifier,Recipient Org:Name,recipientOrganization/0/id,Colour\na,Cardiff,GB-PLA-CRF,red\n"
    read = from_table(text)
    assert read.grants[0][1] == {"id": "a", "recipientOrganization": [{"name": "Cardiff", "id": "GB-PLA-CRF"}]}
    assert read.unknown == ["Colour"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-header"),
        ("Colour,Size\n1,2\n", "no-header"),
        ("Identifier,Identifier\na,b\n", "twice"),
        ("Identifier,Title\na,b,c\n", "too-many-cells"),
        ('Identifier,Title\na,"b\n', "bad-table"),
    ],
)
def test_a_text_that_is_no_table_says_why(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        from_table(text)
    assert told.value.code == code


def test_a_row_over_two_lines_keeps_the_lines_after_it_right() -> None:
    read = from_table('Identifier,Title\na,"one\ntwo"\nb,x\n')
    assert [line for line, _one in read.grants] == [2, 4]


def test_what_is_written_is_read_as_it_was() -> None:
    one = grant() | {"amountAwarded": Decimal("33.34"), "description": "Â “dyfyniad”"}
    read = from_json(package([one, grant()], {"title": "Grantiau"}))
    assert [told for _line, told in read.grants] == [one, grant()]
    assert read.about == {"version": "1.4", "title": "Grantiau"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("GB-PLA-CRF", ""),
        ("GB-COH-01234567", ""),
        ("360G-fund-org:1", ""),
        ("GB-COH-1234", "bad-number"),
        ("GB-CHC-SC0123", "bad-number"),
        ("Cardiff Council", "no-list"),
        ("", "no-list"),
    ],
)
def test_an_identifier_is_as_its_list_has_it(text: str, code: str) -> None:
    assert wrong_identifier(text) == code


def test_a_number_beyond_all_measure_is_no_place_in_a_list_and_no_amount() -> None:
    read = from_table(f"Identifier,Amount Awarded,Recipient Org:{'9' * 5000}:Name\na,{'9' * 5000},b\n")
    assert read.grants == [(2, {"id": "a", "amountAwarded": "9" * 5000})]
    with pytest.raises(Unreadable) as told:
        from_json('{"grants": [\n{"id": "a"},\n{"more": -1e5000}]}')
    assert told.value.line == 3
