"""Every kind of file that publishers and spreadsheets make, by the command and in the browser: both read it alike."""

import html
import io
import json
import re
from dataclasses import dataclass

import openpyxl
import pytest
from django.core.management import call_command

from cydwaith.bodies.models import Place
from cydwaith.evidence.models import Indicator
from tests.pages.evidence.test_import import send, somebody, text
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
OURS = "area_code,period,value,lower,upper,status,note\n"
READ = "read"


@dataclass(frozen=True)
class Case:
    """A file: what it holds, which kind it is, and what becomes of it: so many figures read, a remark, or a fault."""

    data: str | bytes
    layout: str = "long-csv"
    read: int = 0
    remark: str = ""
    fault: str = ""
    name: str = "figures.csv"

    @property
    def bytes(self) -> bytes:
        return self.data.encode() if isinstance(self.data, str) else self.data


def book(*rows: tuple[object, ...]) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


LINE = "W06000001,2023-24,64,,,,\n"
CASES = {
    "windows-1252": Case((OURS + "W06000001,2023-24,64,,,,Ynys Môn\n").encode("cp1252"), read=1, remark="old-encoding"),
    "utf-16": Case((OURS + LINE).encode("utf-16"), read=1),
    "utf-8 with a mark": Case("\ufeff" + OURS + LINE, read=1),
    "title rows": Case("Made up\n\n" + OURS + LINE, read=1, remark="titles-above"),
    "semicolons": Case((OURS + LINE).replace(",", ";"), read=1, remark="separator"),
    "decimal commas": Case("area_code;period;value\nW06000001;2023-24;64,5\n", read=1, remark="decimal-comma"),
    "capital headings": Case("AREA CODE,PERIOD,VALUE\nW06000001,2023-24,64\n", read=1),
    "Welsh headings": Case("Cod ardal,Blwyddyn,Gwerth\nW06000001,2023-24,64\n", read=1),
    "empty columns at the right": Case("area_code,period,value,,\nW06000001,2023-24,64,,\n", read=1),
    "the least there can be": Case("area_code,period,value\nW06000001,2023-24,64\n", read=1),
    "no value": Case("area_code,period\nW06000001,2023-24\n", fault="missing-column"),
    "a minus of print": Case("area_code,period,value\nW06000001,2023-24,\u22122.5\n", fault="out-of-range"),
    "signs of per cent": Case("area_code,period,value\nW06000001,2023-24,64%\n", read=1),
    "a rounded interval": Case(OURS + "W06000001,2023-24,64.0,64.04,70,,\n", read=1, remark="rounded-interval"),
    "an interval elsewhere": Case(OURS + "W06000001,2023-24,64.0,66,70,,\n", fault="interval-misses"),
    "a rounded share": Case(OURS + "W06000001,2023-24,100.04,,,,\n", read=1, remark="rounded-share"),
    "more than the whole": Case(OURS + "W06000001,2023-24,104,,,,\n", fault="out-of-range"),
    "an old code": Case("area_code,period,value\nW06000007,2023-24,64\n", read=1, remark="old-code"),
    "a denominator of nought": Case("area_code,period,value,denominator\nW06000001,2023-24,,0\n", read=1),
    "shares of nought": Case("area_code,period,value,denominator\nW06000001,2023-24,3,0\n", fault="bad-denominator"),
    "what is withheld": Case(OURS + "W06000001,2023-24,*,,,,\nW06000002,2023-24,[x],,,,\n", read=2),
    "an unknown status": Case(OURS + "W06000001,2023-24,64,,,quux,\n", fault="unknown-status"),
    "overlapping periods": Case(OURS + LINE + "W06000001,2023,64,,,,\n", fault="mixed-periods"),
    "years and quarters": Case(OURS + LINE + "W06000001,2023 Q1,64,,,,\n", fault="mixed-periods"),
    "a workbook": Case(book(("Area code", "Year", "Value"), ("W06000001", "2023-24", 64.5)), read=1, name="b.xlsx"),
    "a workbook without its empty cells": Case(
        book(
            ("Area code", "Year", "Value", "Lower", "Upper", "Status", "Note"),
            ("W06000001", "2023-24", 64.5),
            ("W06000002", "2023-24", 60, 58, 62, "p", "provisional"),
        ),
        read=2,
        name="b.xlsx",
    ),
    "a formula's error": Case(
        book(("Area code", "Year", "Value"), ("W06000001", "2023-24", "#N/A")), fault="formula-error"
    ),
    "StatsWales in words": Case(
        "Area,Year,Data values,Notes\nYnys Môn,2023-24,64,Provisional\n",
        layout="statswales",
        read=1,
        remark="area-name",
    ),
    "StatsWales in Welsh": Case(
        "Ardal,Blwyddyn,Gwerthoedd data,Nodiadau\nYnys Môn,2023-24,64,Dros dro\n", layout="statswales", read=1
    ),
    "StatsWales' old numbers": Case(
        "Area,Year,Data values\n512,202324,64\n596,202324,60\n", layout="statswales", read=2
    ),
    "thousands": Case('Area,Year,Data values\n512,2023-24,"1,234"\n', layout="statswales", fault="out-of-range"),
}


@pytest.fixture
def recycled() -> Indicator:
    world.places()
    world.places(["W92000004"], "country")
    Place.objects.filter(pk="W06000001").update(name_cy="Ynys Môn", name_en="Isle of Anglesey")
    return world.indicator(kind="proportion")


def command(case: Case, path, capsys) -> dict:
    """What the command tells a program of a file."""
    path.write_bytes(case.bytes)
    words = ("--indicator", "recycled", "--format", "json", "--dry-run", "--lines")
    try:
        call_command("import", case.layout, str(path), *words, language="en")
    except SystemExit as error:
        assert error.code == 1  # noqa: PT017  # the code of a file with faults
    told: dict = json.loads(capsys.readouterr().out)
    return told


@pytest.mark.parametrize("kind", CASES)
def test_by_the_command(recycled, tmp_path, capsys, kind):
    case = CASES[kind]
    told = command(case, tmp_path / case.name, capsys)
    if case.fault:
        assert [fault["code"] for fault in told["faults"]] == [case.fault]
        return
    assert sum(one["added"] for one in told["loads"]) == case.read
    assert case.remark in {one["code"] for one in told["remarks"]} | {""}


def plain(words: str) -> str:
    """Words without the look of their apostrophes and gaps: a page sets what a command prints as it is."""
    return " ".join(html.unescape(words).replace("’", "'").split())


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("kind", CASES)
def test_in_the_browser(recycled, tmp_path, capsys, kind, language):
    case = CASES[kind]
    told = command(case, tmp_path / case.name, capsys)
    answer = send(somebody(), case.data, case.name, language, layout=case.layout)
    shown = text(answer)
    assert ('name="seen"' in answer.content.decode()) == (not case.fault)
    for one in [*told.get("faults", []), *told.get("remarks", [])]:
        assert plain(one[language]) in plain(shown), one["code"]
    if case.read:
        new = {"cy": "yn newydd", "en": "is new"}[language]
        assert len(re.findall(rf" {new} \d", shown)) == case.read
