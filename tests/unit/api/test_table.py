"""Rows as a flat table."""

import csv
import io

from pydantic import BaseModel

from cydwaith.shared import table
from cydwaith.shared.rows import Row, Texts


class Part(Row):
    name: str
    weight: float | None


class Whole(Row):
    code: str
    title: Texts
    part: Part | None
    codes: list[str]
    steps: list[Texts]
    there: bool


def row(**facts: object) -> Whole:
    plain = {"code": "a", "title": Texts(cy="ŵy", en="egg"), "part": None, "codes": [], "steps": [], "there": True}
    return Whole(**{**plain, **facts})  # type: ignore[arg-type]


def read(*rows: BaseModel) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.written(Whole, rows))))


def test_parts_become_columns_of_their_own() -> None:
    names = ["code", "title_cy", "title_en", "part_name", "part_weight", "codes", "steps", "there"]
    assert [column.name for column in table.columns(Whole)] == names
    assert table.written(Whole, []) == ",".join(names) + "\r\n"


def test_cells() -> None:
    (found,) = read(row(part=Part(name="b", weight=1.5), codes=["x", "y"], steps=[Texts(cy="un", en=None)]))
    assert found == {
        "code": "a",
        "title_cy": "ŵy",
        "title_en": "egg",
        "part_name": "b",
        "part_weight": "1.5",
        "codes": "x y",
        "steps": '[{"cy": "un", "en": null}]',
        "there": "true",
    }


def test_what_is_missing_is_empty() -> None:
    (found,) = read(row(title=Texts(cy="ŵy", en=None)))
    assert (found["title_en"], found["part_name"], found["part_weight"], found["codes"]) == ("", "", "", "")


def test_no_cell_is_a_formula_and_no_number_is_changed() -> None:
    (found,) = read(row(code="=SUM(A1)", title=Texts(cy="-1", en="@x"), part=Part(name="b", weight=-1.5)))
    assert (found["code"], found["title_cy"], found["title_en"]) == ("'=SUM(A1)", "'-1", "'@x")
    assert found["part_weight"] == "-1.5"
