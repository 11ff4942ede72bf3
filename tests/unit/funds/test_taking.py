"""Files of grants with everything that files have: clear faults by line in both languages, nothing rounded or lost."""

import csv
import io
import json
from decimal import Decimal
from string import Formatter

import pytest
from openpyxl import Workbook

from cydwaith.evidence.sources.faults import Report
from cydwaith.funds import texts
from cydwaith.funds.taking import Taken, as_document, take
from tests.unit.funds.grants import LICENCE, file_of, grant, table_of


def told(data: bytes, licence: str = "") -> tuple[Taken, Report]:
    report = Report()
    return take(data, report, licence), report


def faults(data: bytes) -> list[tuple[int, str]]:
    return [(one.line, one.code) for one in told(data)[1]]


@pytest.mark.parametrize("make", [file_of, table_of])
def test_a_good_file_is_taken_whole(make: object) -> None:
    data = make(grant(), grant("360G-f-2", amountAwarded=33.34))  # type: ignore[operator]
    found, report = told(data, LICENCE)
    assert report.count == 0
    assert [one["id"] for one in found.grants] == ["360G-f-1", "360G-f-2"]
    assert found.grants[1]["amountAwarded"] == Decimal("33.34")
    assert found.licence == LICENCE


def workbook(*named: tuple[str, list[list[object]]]) -> bytes:
    book = Workbook()
    for title, rows in named:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.remove(book.worksheets[0])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def sheet_of(*grants: dict[str, object]) -> list[list[object]]:
    return [list(row) for row in csv.reader(io.StringIO(table_of(*grants).decode("utf-8-sig")))]


def test_a_workbook_is_read_as_its_table_is_whichever_sheet_it_stands_in() -> None:
    rows = sheet_of(grant(), grant("360G-f-2", amountAwarded=33.34))
    place = rows[0].index("Amount Awarded")
    for row in rows[1:]:
        row[place] = float(str(row[place]))
    data = workbook(("Notes", [["How to read this"], ["Sheets may say other things"]]), ("grants", rows))
    found, report = told(data, LICENCE)
    assert report.count == 0
    assert [one["amountAwarded"] for one in found.grants] == [Decimal(1000), Decimal("33.34")]
    assert found.grants == told(table_of(grant(), grant("360G-f-2", amountAwarded=33.34)))[0].grants


def test_a_workbook_that_cannot_be_read_or_has_no_identifiers_says_so() -> None:
    assert faults(workbook(("Notes", [["Nothing here"]]))) == [(1, "no-header")]
    assert [code for _line, code in faults(b"PK\x03\x04 not a workbook")] == ["bad-workbook"]
    assert [code for _line, code in faults(workbook(("empty", [])))] != []


def test_a_byte_order_mark_and_cp1252_are_read_and_the_latter_told() -> None:
    data = file_of(grant(title="Tŷ"))
    assert told(b"\xef\xbb\xbf" + data)[1].count == 0
    old = table_of(grant(title="Cymorth – “tân” £5"))
    found, report = told(old.decode().encode("cp1252"), LICENCE)
    assert report.count == 0
    assert found.grants[0]["title"] == "Cymorth – “tân” £5"
    assert ("old-encoding", "") in report.remarks


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (grant(title=None), "null"),
        (grant(amountAwarded="1000"), "number-as-text"),
        (grant(amountAwarded="£1,000.00"), "number-as-text"),
        (grant(amountAwarded="lots"), "not-a-number"),
        (grant(amountAwarded=True), "not-a-number"),
        (grant(amountAwarded=0.333), "part-of-a-penny"),
        (grant(amountAwarded=1e20), "too-large"),
        (grant(awardDate="03/02/2024"), "bad-day"),
        (grant(awardDate="2024-02-30"), "no-such-day"),
        (grant(awardDate="2024-2-3"), "bad-day"),
        (grant(currency="gbp"), "unknown-code"),
        (grant(url="example.org"), "bad-address"),
        (grant(recipientOrganization=[]), "none-of-them"),
        (grant(recipientOrganization=[{"id": "GB-PLA-CRF"}]), "missing"),
        (grant(recipientOrganization=[{"id": "GB-COH-12", "name": "A firm"}]), "bad-number"),
        (grant(fundingOrganization={"id": "a", "name": "b"}), "not-a-list"),
        (grant(title="x" * 10, relatedActivity="b"), "not-a-list"),
        (grant(id="x" * 301), "too-long"),
        (grant(amountAwarded=1e35), "too-large"),
        (grant(title="a\0b"), "no-text"),
        (grant(more=json.loads("[" * 30 + "]" * 30)), "nested"),
        ("a text", "not-a-grant"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(one: object, code: str) -> None:
    data = file_of(grant("360G-f-0"), one)
    lines = data.decode().splitlines()
    last = max(number for number, text in enumerate(lines, 1) if text.startswith(("  {", '  "a text')))
    assert faults(data)[0] == (last, code)


def test_an_identifier_that_stands_twice_says_where_it_first_stood() -> None:
    report = told(file_of(grant(), grant("360G-f-2"), grant()))[1]
    assert [one.code for one in report] == ["id-twice"]
    first = next(iter(report)).message.en
    assert "360G-f-1" in first
    assert "line " in first


def test_a_table_with_faults_says_its_lines() -> None:
    data = table_of(grant(), grant("360G-f-2"), grant("360G-f-3")).decode().splitlines()
    data[2] = data[2].replace("1000", "£1000").replace("2024-02-03", "3 Chwefror 2024")
    assert sorted(faults("\n".join(data).encode())) == [(3, "bad-day"), (3, "number-as-text")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"\xff\x00\x81", "wrong-encoding"),
        (b'{"grants": []}', "none"),
        (b'{"grants": [', "bad-json"),
        (b"[]", "not-a-package"),
        (b"Name,Sum\na,1\n", "no-header"),
        (b"PK\x03\x04 a workbook", "bad-workbook"),
    ],
)
def test_a_file_without_grants_says_why(data: bytes, code: str) -> None:
    assert [one for _line, one in faults(data)] == [code]


def test_persons_are_left_out_and_that_is_told() -> None:
    person = grant("360G-f-2", recipientIndividual={"id": "360G-f-x", "name": "Somebody"})
    del person["recipientOrganization"]
    org = {"id": "GB-PLA-CRF", "name": "Cyngor", "contactName": "A name", "email": "a@b.cymru", "telephone": "029"}
    found, report = told(file_of(grant(recipientOrganization=[org]), person))
    assert [one["id"] for one in found.grants] == ["360G-f-1"]
    assert {code for code, _about in report.remarks} == {"to-a-person", "reach-a-person"}
    assert "Somebody" not in as_document(found.grants[0])
    assert "a@b.cymru" not in as_document(found.grants[0])


def test_half_a_sign_is_a_fault_wherever_it_stands() -> None:
    data = json.dumps({"grants": [grant(more={"a\ud800": 1}), grant("2", more=["\ud800"])]}).encode()
    assert [code for _line, code in faults(data)] == ["no-text", "no-text"]


def test_a_publisher_and_a_licence_that_no_text_keeps_are_as_good_as_none() -> None:
    found = told(file_of(grant(), publisher={"name": "A\0 funder"}, license="https://a.cymru/\0"))[0]
    assert (found.publisher, found.licence) == ("A funder", "")


def test_what_is_worth_knowing_is_told_once() -> None:
    strange = [{"id": "The council", "name": "The council"}]
    found, report = told(table_of(grant(recipientOrganization=strange), grant("2", recipientOrganization=strange)))
    assert len(found.grants) == 2
    assert [code for code, _about in report.remarks] == ["no-list", "no-licence"]


def test_amounts_are_kept_as_they_were_written() -> None:
    one = told(file_of(grant(amountAwarded=0.1), grant("2", amountAwarded=1234567.89)))[0].grants
    assert [json.loads(as_document(each), parse_float=str)["amountAwarded"] for each in one] == ["0.1", "1234567.89"]


def test_every_text_has_the_same_places_in_both_languages() -> None:
    for text in (*texts.FAULTS.values(), *texts.REMARKS.values()):
        assert places(text.cy) == places(text.en)


def places(text: str) -> set[str]:
    return {name for _before, name, _spec, _how in Formatter().parse(text) if name}
