"""What does no harm never changes what is read: the same figures in every coat that publishers put on them."""

import csv
import io
from collections.abc import Callable
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cydwaith.bodies.reference import FOLDER
from cydwaith.bodies.reference_files import read
from cydwaith.evidence.sources import long_csv, statswales
from cydwaith.evidence.sources.areas import OLD
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import Expect, Series

NAMES = {"ynys mon": "W06000001", "isle of anglesey": "W06000001", "powys": "W06000023", "cymru": "W92000004"}
EXPECT = Expect(frozenset(NAMES.values()), proportion=False, names=NAMES)
AREAS = {
    "W06000001": ["W06000001", "w06000001", "512", "00NA", "Ynys Môn", "YNYS MON", "Isle of Anglesey County Council"],
    "W06000023": ["W06000023", "W06000007", "524", "Cyngor Sir Powys", "powys"],
    "W92000004": ["W92000004", "596", "Cymru"],
}
PERIODS = {
    f"{year}-04-01/P1Y": [
        f"{year}-04-01/P1Y",
        f"{year}-{year % 100 + 1}",
        f"{year}/{year + 1}",
        f"{year}–{year % 100 + 1}",
        f"FYE {year + 1}",
        f"Ebrill {year} i Fawrth {year + 1}",
        f"Year ending March {year + 1}",
    ]
    for year in (2021, 2022)
}
HEADERS = [
    ["area_code", "period", "value", "status", "note"],
    ["AREA CODE", "PERIOD", "VALUE", "STATUS", "NOTE"],
    ["Cod ardal", "Cyfnod", "Gwerth", "Statws", "Nodyn"],
    ["Ardal", "Blwyddyn", "Gwerthoedd data", "Llaw-fer", "Nodiadau"],
]
STATUSES = {
    "": [""],
    "p": ["p", "[p]", "Provisional", "Dros dro", "P"],
    "e p": ["e p", "p, e", "Amcangyfrif; dros dro"],
}
NOTES = ["", "Ynys Môn – amcangyfrif", "ŵyr"]
TITLES = [["Tabl 1: gwastraff"], [], ["This sheet has one table."], ["Source:", "a survey"]]
BELOW: list[list[str]] = [[], [""] * 5, ["Source: a survey of 22 councils"]]
Figure = tuple[str, str, float, str, str]


@st.composite
def figures(draw: st.DrawFn) -> list[Figure]:
    keys = draw(st.sets(st.tuples(st.sampled_from(sorted(AREAS)), st.sampled_from(sorted(PERIODS))), min_size=1))
    values = st.integers(-(10**8), 10**8).map(lambda whole: whole / 100)
    return [
        (*key, draw(values), draw(st.sampled_from(sorted(STATUSES))), draw(st.sampled_from(NOTES)))
        for key in sorted(keys)
    ]


def number(draw: st.DrawFn, value: float, *, spaces_only: bool) -> str:
    """A value as somebody may write it."""
    thousands = draw(st.sampled_from(["", " ", "\u00a0", "\u2009"] + ([] if spaces_only else [",", "’"])))
    text = f"{value:,.2f}".replace(",", thousands)
    if draw(st.booleans()):
        text = text.replace("-", "\u2212")
    return draw(st.sampled_from(["{}", "{}%", " {} ", "\u00a0{}"])).format(text)


def as_csv(rows: list[list[str]], separator: str, ending: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=ending).writerows(rows)
    return out.getvalue()


def as_workbook(rows: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.create_sheet("Notes").append(["Nothing here"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "cp1252": lambda text: text.encode("cp1252"),
}


@st.composite
def coats(draw: st.DrawFn) -> tuple[list[Figure], bytes]:
    """Figures, and a file of them."""
    found = draw(figures())
    separator = draw(st.sampled_from(",;\t|"))
    rows = [
        [
            draw(st.sampled_from(AREAS[area])),
            draw(st.sampled_from(PERIODS[period])),
            number(draw, value, spaces_only=separator == ";"),
            draw(st.sampled_from(STATUSES[status])),
            note,
        ]
        for area, period, value, status, note in found
    ]
    header = draw(st.sampled_from(HEADERS))
    keep = range(5) if any(one[4] for one in found) or draw(st.booleans()) else range(4)
    spare = [""] * draw(st.integers(0, 3))
    above = draw(st.lists(st.sampled_from(TITLES), max_size=3))
    body = [[*(row[at] for at in keep), *spare] for row in ([*header], *rows)]
    below: list[list[str]] = draw(
        st.lists(st.sampled_from([[], [""] * 5, ["Source: a survey of 22 councils"]]), max_size=3)
    )
    whole = [*above, *body, *below]
    if draw(st.booleans()):
        return found, as_workbook(whole)
    text = as_csv(whole, separator, draw(st.sampled_from(["\n", "\r\n", "\r"])))
    encoding = draw(st.sampled_from(sorted(ENCODINGS)))
    try:
        return found, ENCODINGS[encoding](text)
    except UnicodeEncodeError:
        return found, text.encode()


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # a workbook takes a moment to write
@given(coats())
def test_the_same_figures_in_any_coat(made: tuple[list[Figure], bytes]) -> None:
    figures, data = made
    for reader in (
        lambda report: long_csv.read(data, EXPECT, report),
        lambda report: statswales.read(data, Series(""), EXPECT, report),
    ):
        report = Report()
        found = list(reader(report))
        assert not report.count, list(report)
        assert [(one.area, one.period, one.value, one.status) for one in found] == [one[:4] for one in figures]
    assert [one.note for one in long_csv.read(data, EXPECT, Report())] == [one[4] for one in figures]


def test_a_share_shown_as_a_percentage_in_a_workbook() -> None:
    book = openpyxl.Workbook()
    for row in (["Area", "Year", "Value"], ["W06000001", "2023-24", 0.701]):
        book.active.append(row)
    book.active["C2"].number_format = "0.0%"
    out = io.BytesIO()
    book.save(out)
    (one,) = long_csv.read(out.getvalue(), EXPECT, Report())
    assert one.value == 70.1


def test_two_sheets_with_figures_are_one_fault() -> None:
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("Other")):
        for row in (["Area", "Year", "Value"], ["W06000001", "2023-24", 1]):
            sheet.append(row)
    for hidden, codes in ((False, ["several-tables"]), (True, [])):
        book.worksheets[1].sheet_state = "hidden" if hidden else "visible"
        out = io.BytesIO()
        book.save(out)
        report = Report()
        list(long_csv.read(out.getvalue(), EXPECT, report))
        assert [one.code for one in report] == codes


def test_a_workbook_with_a_document_type_is_refused() -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as parts:
        parts.writestr("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    report = Report()
    list(long_csv.read(out.getvalue(), EXPECT, report))
    assert [one.code for one in report] == ["bad-workbook"]


def test_every_old_code_leads_to_a_place_of_today() -> None:
    today = {place.code for place in read(FOLDER)["places.csv"].facts.values()}  # type: ignore[attr-defined]  # a place
    assert set(OLD.values()) == {code for code in today if code.startswith(("W06", "W92"))}
    assert not OLD.keys() & today


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("W06000001,2023-24,6\nW06000001,2023-24", "ragged-line"),
        ("W06000001,2023-24,6\nW0600", "ragged-line"),
        ("W06000001,2023-24,6,7", "ragged-line"),
        ("Pwoys,2023-24,6", "malformed-area"),
    ],
)
def test_what_may_be_a_lost_figure_is_never_passed_over(text: str, code: str) -> None:
    report = Report()
    list(long_csv.read(f"area,year,value\n{text}\n".encode(), EXPECT, report))
    assert [one.code for one in report] == [code]
