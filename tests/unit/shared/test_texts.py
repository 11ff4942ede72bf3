"""What comes in is cleaned at every door, and whatever went past the doors ends no format that goes out."""

import csv
import io
import re
import unicodedata
from typing import Any
from xml.etree.ElementTree import fromstring
from xml.sax.saxutils import escape

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook
from pydantic import BaseModel

from cydwaith.bodies.forms.posts import ContactForm
from cydwaith.bodies.typed import typed
from cydwaith.engines.texts import REMOVED, UNSEEN, carried, cleaned
from cydwaith.meetings.calendars import calendar
from cydwaith.meetings.sources.moderngov_xml import bare
from cydwaith.shared import bounded, table
from cydwaith.shared.bounds import written
from cydwaith.shared.feeds import BEFORE_ANY, Lasting
from cydwaith.shared.forms import taken
from cydwaith.shared.pairs import given as given_text
from cydwaith.shared.pairs import stripped
from cydwaith.shared.said import said
from tests.unit.shared.test_bounds import MODELS

ENDS = [sign for ends in UNSEEN for sign in ends]
HOSTILE = [
    *ENDS,
    "\0",
    "\ud800",
    "\U0001ffff",
    "\r",
    "\x85",
    "\u2028",
    "]]>",
    "<b>&",
    "=1+1",
    "\t=1",
    "＝1",
    "BEGIN:VEVENT",
]
ODD = st.lists(st.one_of(st.text(), st.sampled_from(HOSTILE))).map("".join)
SPREADSHEETS = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


class Row(BaseModel):
    """A row of a table with one text."""

    text: str


@given(ODD)
def test_what_is_cleaned_can_be_carried(text: str) -> None:
    found = cleaned(text)
    assert cleaned(found) == found == carried(found)
    assert not REMOVED.search(found)
    assert not set(found) & {"\r", "\x85", "\u2028", "\u2029"}
    assert fromstring(f"<a>{escape(found)}</a>").text in {found, None}
    found.encode()


@given(st.text(st.characters(exclude_categories=("C", "Zl", "Zp"))))
def test_nothing_that_is_seen_is_lost(text: str) -> None:
    assert cleaned(text) == unicodedata.normalize("NFC", text)


def test_a_line_is_one_line() -> None:
    form = ContactForm({"contact": "a@b.cymru\r\nBcc: c@d.cymru"})
    assert form["contact"].value() == "a@b.cymru Bcc: c@d.cymru"
    assert not form.is_valid()


def test_what_other_scripts_need_stays() -> None:
    for text in ("👩\u200d🏫", "\u200fשלום\u200e", "a\u00adb", "un\tdau\ntri"):
        assert cleaned(text) == text


@given(ODD)
def test_every_door_cleans(text: str) -> None:
    sent = QueryDict(mutable=True)
    sent["title"], sent["password"] = text, text
    assert taken(sent)["title"] == taken({"title": text})["title"] == cleaned(text)
    assert taken(sent)["password"] == text, "a password is what it is"
    kept = said(cy=text, en="x")
    assert stripped(kept).cy == cleaned(text).strip()
    assert given_text(kept, "reason").cy == cleaned(text).strip()
    assert not REMOVED.search(bare(text, marked_up=True))
    assert dict(typed(sent)) == {"title": cleaned(text)}


@pytest.mark.parametrize("model", [one for one in MODELS if written(one)], ids=lambda model: model._meta.label)
def test_the_database_takes_no_text_that_nothing_can_carry(model: Any, db: None) -> None:
    column = min(written(model))
    for sign in ENDS:
        with (
            pytest.raises(IntegrityError, match=f"out of bounds: {column}"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f'INSERT INTO {model._meta.db_table} ("{column}") VALUES (%s)', [f"a{sign}b"])


def test_every_text_that_people_write_is_looked_at(db: None) -> None:
    bodies = " ".join(body for _table, body in bounded.triggers(connection, MODELS).values())
    asked = "GLOB" if connection.vendor == "sqlite" else "~"
    assert [name for one in MODELS for name in written(one) if f'NEW."{name}" {asked}' not in bodies] == []


@given(ODD)
def test_a_feed_stays_a_feed(text: str) -> None:
    feed = Lasting(title="Cydwaith", link="https://cydwaith.example/", description="x", feed_url="https://x.example/")
    feed.add_item(title=text, link="https://x.example/1", description=text, author_name=text, pubdate=BEFORE_ANY)
    title = fromstring(feed.writeString("utf-8")).find("{*}entry/{*}title")
    assert title is not None
    assert (title.text or "").replace("\n", "") == carried(text).replace("\r", "").replace("\n", "")


@given(ODD)
def test_a_calendar_stays_a_calendar(text: str) -> None:
    found = calendar(text, [], str, "x.example")
    assert len(Calendar.from_ical(found).subcomponents) == 0
    assert not REMOVED.search(found.decode())
    assert all(len(line) <= 75 for line in found.split(b"\r\n"))


@given(st.lists(ODD, min_size=1))
def test_a_table_holds_its_rows_and_no_formula(texts: list[str]) -> None:
    rows = [Row.model_construct(text=one) for one in texts]
    lines = list(csv.reader(io.StringIO(table.written(Row, rows), newline=""), strict=True))
    assert [line for line in lines[1:] if len(line) > 1 or not line] == []
    assert len(lines) == len(texts) + 1
    assert [line for line in lines[1:] if SPREADSHEETS.match(line[0])] == []
    assert [line[0].removeprefix("'") for line in lines[1:]] == [carried(one).removeprefix("'") for one in texts]


@given(st.lists(ODD, min_size=1, max_size=5))
def test_a_workbook_opens_and_runs_nothing(texts: list[str]) -> None:
    rows = [Row.model_construct(text=one) for one in texts]
    sheet = load_workbook(io.BytesIO(table.workbook(Row, rows, said(cy="x", en="x"))))["data"]
    assert sheet.max_row <= len(texts) + 1
    assert {cell.data_type for (cell,) in sheet.iter_rows(min_row=2)} <= {"s", "n", "inlineStr"}
    assert all(cell.value is None or isinstance(cell.value, str) for (cell,) in sheet.iter_rows(min_row=2))
