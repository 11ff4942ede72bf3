"""The table of faults, run: each is found on its line, says what it says in both languages, and nothing is kept."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cydwaith.evidence.sources import long_csv
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import Expect
from cydwaith.evidence.sources.texts import REMARKS, TEXTS

TABLE = tomllib.loads(Path(__file__).with_name("faults.toml").read_text())
SOUND = """\
area_code,period,value,lower,upper,status,note
W06000001,2022-04-01/P1Y,63.1,60,66,,
W06000001,2023-04-01/P1Y,64,60,66,p,
W06000002,2022-04-01/P1Y,65.2,,,,
W06000002,2023-04-01/P1Y,66,,,e r,rounded
"""
NAMES = {"ynys mon": "W06000001", "gwynedd": "W06000002"}
EXPECT = Expect(frozenset({"W06000001", "W06000002", "W92000004"}), proportion=True, names=NAMES)
# Faults of a whole import, not of one line: tested with the commands, the service and the store.
ELSEWHERE = {
    "nothing-known",
    "no-such-series",
    "which-series",
    "no-indicator",
    "wrong-measure",
    "bad-metadata",
    "not-data",
    "no-answer",
    "too-much",
    "other-periods",
    "several-tables",
    "too-long",
    "not-meant",
    "no-such-value",
    "divided",
    "known-figure",
    "councils-missing",
    "not-of-whole",
}
# What is said of a fetched table: tested with fetching.
FETCHED = {"other-areas", "known-revised", "replaced", "no-whole"}


def made(fault: dict[str, Any]) -> bytes:
    """The file that a row of the table describes."""
    if "file" in fault:
        return fault["file"].encode()
    lines = SOUND.splitlines()
    for number, text in fault.get("lines", {}).items():
        lines[int(number) - 1] = text
    text = "\n".join(lines) + "\n"
    return text.replace(fault.get("from", ""), fault.get("to", "")).encode(fault.get("encoding", "utf-8"))


@pytest.mark.parametrize("fault", TABLE["fault"], ids=lambda fault: f"{fault['code']} {fault['line']}")
def test_fault(fault: dict[str, Any]) -> None:
    report = Report()
    list(long_csv.read(made(fault), EXPECT, report))
    found = next(iter(report))
    assert (found.line, found.code) == (fault["line"], fault["code"])
    assert (found.message.cy, found.message.en) == (fault["cy"], fault["en"])


@pytest.mark.parametrize("missing", TABLE["missing"], ids=lambda missing: missing["written"] or "empty")
def test_missing_figures_are_never_zero(missing: dict[str, str]) -> None:
    report = Report()
    data = SOUND.replace("63.1,60,66", f"{missing['written']},,").encode()
    reading = next(iter(long_csv.read(data, EXPECT, report)))
    assert not report.count
    assert (reading.value, reading.status) == (None, missing["status"])


@pytest.mark.parametrize("remark", TABLE["remark"], ids=lambda remark: remark["code"])
def test_what_does_no_harm_is_said(remark: dict[str, Any]) -> None:
    report = Report()
    found = list(long_csv.read(made(remark), EXPECT, report))
    assert found
    assert not report.count
    (said,) = [one for one in report.remarks.values() if one.code == remark["code"]]
    assert (said.line, said.message.cy, said.message.en) == (remark["line"], remark["cy"], remark["en"])


def test_sound_file_has_no_fault() -> None:
    report = Report()
    assert len(list(long_csv.read(SOUND.encode(), EXPECT, report))) == 4
    assert not report.count
    assert not report.remarks


def test_every_fault_and_remark_is_documented() -> None:
    assert {remark["code"] for remark in TABLE["remark"]} | FETCHED == set(REMARKS)
    assert {fault["code"] for fault in TABLE["fault"]} | ELSEWHERE == set(TEXTS)


def test_every_text_is_there_in_both_languages() -> None:
    for code, texts in {**TEXTS, **REMARKS}.items():
        assert texts.cy, code
        assert texts.en, code
        assert texts.cy != texts.en
