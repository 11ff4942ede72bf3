"""Readers of the three formats: sound files, files spoilt at random, and the round trip of our own."""

import csv
import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cydwaith.engines.texts import spaced
from cydwaith.evidence.sources import long_csv, ons_els, statswales
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import SHORTHAND
from cydwaith.evidence.sources.readings import About, Expect, Reading, Series

CODES = ["W06000001", "W06000002", "W06000015", "W92000004"]
EXPECT = Expect(frozenset(CODES), proportion=True)

# A made-up file in the shape of the publisher's.
ELS = """\
\ufeffareacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes
W92000004,Wales,Nation,Sample rate,2023-01-01/P1Y,70.1,Percentage,%,69.1,71.1,,
W06000001,Isle of Anglesey,Local Authority District,Sample rate,2023-01-01/P1Y,,Percentage,%,,,u,small sample
W06000015,Cardiff,Local Authority District,Sample rate,2023-01-01/P1Y,72.5,Percentage,%,,,,
W06000015,Cardiff,Local Authority District,Sample count,2023-01-01/P1Y,1200,Number,People,,,,
E06000001,Hartlepool,Local Authority District,Sample rate,2023-01-01/P1Y,68,Percentage,%,,,,
E07000026,Allerdale,Local Authority District,Sample rate,2023-01-01/P1Y,68,Percentage,%,,,,Obsolete code since 2023
TLC11,Hartlepool and Stockton,ITL Level 3,Sample rate,2023-01-01/P1Y,68,Percentage,%,,,,
"""
RATE = Series("Sample rate", "Percentage", "%")
FLAT = {
    "ess-beta-metadata": {
        "label": "Sample rate",
        "suffix": "%",
        "decimalPlaces": 1,
        "sourceDate": "16/04/2024",
        "sourceOrg": "Sample office",
    }
}
NESTED = {
    "_note": "…",
    "ess-beta-metadata": {
        "shared": {"sourceOrg": "Sample office", "suffix": None, "sourceDate": "x", "prefix": "£"},
        "Sample rate": {"label": "Rate", "subtitle": "Share of things", "suffix": "%"},
    },
}


def test_ons_series() -> None:
    assert ons_els.series(ELS.encode(), Report()) == [Series("Sample count", "Number", "People"), RATE]


def test_ons_readings() -> None:
    report = Report()
    found = list(ons_els.read(ELS.encode(), RATE, EXPECT, report))
    assert not report.count
    assert [(one.area, one.value, one.lower, one.status, one.note) for one in found] == [
        ("W92000004", 70.1, 69.1, "", ""),
        ("W06000001", None, None, "u", "small sample"),
        ("W06000015", 72.5, None, "", ""),
    ]
    assert report.skipped == {"E06000001": 1, "E07000026": 1, "TLC11": 1}


def test_other_councils_are_kept_when_asked_for() -> None:
    found = ons_els.read(ELS.encode(), RATE, Expect(EXPECT.places, register=True), Report())
    assert {one.area: one.name for one in found}["E06000001"] == "Hartlepool"


def test_ons_metadata_flat() -> None:
    about = ons_els.about(json.dumps(FLAT).encode(), RATE, Report())
    assert (about.label_en, about.symbol, about.released, about.publisher_en) == (
        "Sample rate",
        "%",
        "2024-04-16",
        "Sample office",
    )


def test_ons_metadata_nested() -> None:
    about = ons_els.about(json.dumps(NESTED).encode(), RATE, Report())
    assert (about.label_en, about.symbol, about.prefix, about.released) == ("Rate", "%", "£", "")
    assert about.description_en == "Share of things"


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'"text"', b"\xff"])
def test_metadata_that_cannot_be_read(data: bytes) -> None:
    for read in (
        lambda report: ons_els.about(data, RATE, report, "m.json"),
        lambda report: long_csv.about(data, report, "m.json"),
    ):
        report = Report()
        read(report)
        assert [one.code for one in report] == ["bad-metadata"]


RAW = """\
YearCode,AreaCode,Data,RowRef,Measure,NoteCodes,Sex
202324,W06000001,12.5,1,P,p,F
202324,W06000001,13.5,2,P,,M
202223,W06000002,,3,P,x,F
"""
READABLE = 'Area,Year,Data values,Notes,Sex\nW06000001,2023-24,"12.5 [e]",,F\n'
WELSH = "Ardal,Blwyddyn,Gwerthoedd data,Nodiadau\nW06000001,2023-24,12.5,p\n"


def test_statswales_with_a_choice() -> None:
    report, choice = Report(), statswales.Choice({"Sex": "F"})
    [series] = statswales.series(RAW.encode(), report, choice)
    found = list(statswales.read(RAW.encode(), series, EXPECT, report, choice))
    assert not report.count
    assert [(one.area, one.period, one.value, one.status) for one in found] == [
        ("W06000001", "2023-04-01/P1Y", 12.5, "p"),
        ("W06000002", "2022-04-01/P1Y", None, "x"),
    ]


def test_statswales_without_the_choice_is_a_duplicate() -> None:
    report = Report()
    list(statswales.read(RAW.encode(), Series("P"), EXPECT, report))
    assert [(one.line, one.code) for one in report] == [(3, "duplicate")]


@pytest.mark.parametrize("text", [READABLE, WELSH])
def test_statswales_in_words(text: str) -> None:
    report = Report()
    [one] = statswales.read(text.encode(), Series(""), EXPECT, report)
    assert (one.period, one.value, report.count) == ("2023-04-01/P1Y", 12.5, 0)


@pytest.mark.parametrize(
    ("data", "code"), [(b"\n", "empty-file"), (b"Sex,Data\nF,1\n", "missing-column"), (b'"a', "broken-quotes")]
)
def test_statswales_that_is_no_table(data: bytes, code: str) -> None:
    report = Report()
    assert statswales.series(data, report) == []
    assert next(iter(report)).code == code


def test_statswales_where_without_its_column() -> None:
    report = Report()
    list(statswales.read(RAW.encode(), Series("P"), EXPECT, report, statswales.Choice({"Age": "1"})))
    assert [one.code for one in report] == ["missing-column"]


def test_csvw_is_what_the_standard_asks_for() -> None:
    about = About(
        code="recycled",
        label_cy="Ailgylchwyd",
        label_en="Recycled",
        unit_cy="%",
        unit_en="%",
        publisher_cy="Swyddfa",
        publisher_en="Office",
        dataset="Set",
        url="https://example.org/set",
        released="2024-04-16",
        licence="OGL-UK-3.0",
        licence_url="https://example.org/ogl",
    )
    data, metadata = long_csv.write(about, [])
    said = json.loads(metadata)
    assert said["@context"][0] == "http://www.w3.org/ns/csvw"
    assert said["url"] == "recycled.csv"
    columns = said["tableSchema"]["columns"]
    assert [column["titles"] for column in columns] == data.decode().strip().split(",")
    assert all(column["name"] and column["datatype"] for column in columns)
    assert said["dc:title"] == [{"@value": "Ailgylchwyd", "@language": "cy"}, {"@value": "Recycled", "@language": "en"}]
    assert said["dc:issued"] == {"@value": "2024-04-16", "@type": "xsd:date"}
    report = Report()
    assert long_csv.about(metadata, report) == About(**{**vars(about), "symbol": "%"})


VALUES = st.none() | st.floats(0, 100).map(lambda value: float(f"{value:.12g}"))


@st.composite
def some_readings(draw: st.DrawFn) -> list[Reading]:
    """Sound readings of one indicator."""
    keys = draw(
        st.sets(
            st.tuples(st.sampled_from(CODES), st.sampled_from(["2021-04-01/P1Y", "2022-04-01/P1Y", "2023-04-01/P1Y"])),
            min_size=1,
        )
    )
    found = []
    for at, (area, period) in enumerate(sorted(keys)):
        value = draw(VALUES)
        status = " ".join(
            sorted(draw(st.sets(st.sampled_from(sorted(SHORTHAND)), max_size=3)) | ({"x"} if value is None else set()))
        )
        known = value is not None and draw(st.booleans())
        lower, upper = (value, value + 1) if known and value is not None else (None, None)
        note = spaced(
            draw(
                st.text(
                    st.characters(codec="utf-8", exclude_characters="\r\0", exclude_categories=["Cs", "Cc"]),
                    max_size=20,
                )
            )
        )
        found.append(Reading(at + 2, area, period, value, lower, upper, status, note))
    return found


def rounded(one: Reading) -> tuple[object, ...]:
    limits = [None if number is None else float(f"{number:.12g}") for number in (one.lower, one.upper)]
    return one.line, one.area, one.period, one.value, *limits, one.status, one.note


@given(some_readings())
def test_what_is_exported_is_imported_again(readings: list[Reading]) -> None:
    data, _ = long_csv.write(About(code="x"), reversed(readings))
    report = Report()
    again = list(long_csv.read(data, EXPECT, report))
    assert not report.count
    assert [rounded(one) for one in again] == [rounded(one) for one in readings]
    assert long_csv.write(About(code="x"), again)[0] == data or any(one.upper for one in readings)


# What goes wrong in real life, done to one cell or line of a sound file.
SPOILERS = {
    "area_code": ["", "Cardif", "W06000025", "W0600001", "w06000001x"],
    "period": ["", "2023-02-30", "last year", "Q5 2023"],
    "value": ["abc", "1,234", "70,1", "101", "-1", "#N/A", "£12", "1e400"],
    "lower": ["abc", "10,0"],
    "status": ["q", "fairly good", "a/b", "held"],
}


@given(some_readings(), st.data())
def test_a_spoilt_file_never_loads_and_names_the_line(readings: list[Reading], data: st.DataObject) -> None:
    sound, _ = long_csv.write(About(code="x"), readings)
    rows = list(csv.reader(io.StringIO(sound.decode(), newline="")))
    at = data.draw(st.integers(1, len(rows) - 1))
    column = data.draw(st.sampled_from([*SPOILERS, "cut", "twice"]))
    if column == "cut":
        rows[at] = rows[at][: data.draw(st.integers(1, 6))]
        line = at + 1
    elif column == "twice":
        rows.append(rows[at])
        line = len(rows)
    else:
        rows[at][long_csv.COLUMNS.index(column)] = data.draw(st.sampled_from(SPOILERS[column]))
        line = at + 1
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    report = Report()
    list(long_csv.read(out.getvalue().encode(), EXPECT, report))
    assert report.count
    assert [one.line for one in report] == [line]
    assert all("; " in text or ". " in text for one in report for text in (one.message.cy, one.message.en)), (
        "a fault names its remedy"
    )


@given(st.binary(max_size=300))
@example(b"\t\n\x01")
def test_no_bytes_break_a_reader(data: bytes) -> None:
    for read in (
        lambda report: long_csv.read(data, EXPECT, report),
        lambda report: ons_els.read(data, RATE, EXPECT, report),
        lambda report: statswales.read(data, Series(""), EXPECT, report),
    ):
        report = Report()
        assert not list(read(report))
        assert report.count


def test_a_thousand_faults_are_counted_and_not_all_kept() -> None:
    rows = "".join(f"W06000001,{year}-01-01/P1Y,abc,,,,\n" for year in range(1000, 4000))
    report = Report()
    list(long_csv.read(f"{','.join(long_csv.COLUMNS)}\n{rows}".encode(), EXPECT, report))
    assert (report.count, len(report.faults)) == (3000, 1000)


def test_line_numbers_count_lines_within_quotes() -> None:
    text = f'{",".join(long_csv.COLUMNS)}\nW06000001,2022,1,,,,"two\nlines"\n\nW06000001,2023,abc,,,,\n'
    report = Report()
    list(long_csv.read(text.encode(), EXPECT, report))
    assert [one.line for one in report] == [5]
