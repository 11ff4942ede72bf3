"""One text in both languages, and what is put into it in the language of each."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.utils import translation

from cydwaith.shared import formats
from cydwaith.shared.bilingual import bare, marked, naming
from cydwaith.shared.said import pair, said


def test_a_thing_said_is_read_in_the_readers_language() -> None:
    text = said(cy="pont", en="bridge")
    with translation.override("cy"):
        assert str(text) == "pont"
    with translation.override("en"):
        assert f"{text}" == "bridge"


@pytest.mark.parametrize(("cy", "en", "there"), [("Sir Fôn", "", ("Sir Fôn",) * 2), ("a", "b", ("a", "b"))])
def test_a_pair_of_columns_leaves_no_sentence_with_a_hole(cy: str, en: str, there: tuple[str, str]) -> None:
    found = pair(SimpleNamespace(name_cy=cy, name_en=en), "name")
    assert (found.cy, found.en) == there


def test_what_is_written_in_a_language_of_its_own_does_not_ask_who_reads() -> None:
    day, years = dt.date(2026, 5, 1), "2019-01-01/P5Y"
    with translation.override("en"):
        assert [formats.date(day, language=one) for one in ("cy", "en")] == ["1 Mai 2026", "1 May 2026"]
        assert [formats.period(years, one) for one in ("cy", "en")] == ["2019 i 2023", "2019 to 2023"]
        assert formats.period("2026-05-01/P1M", "cy") == "Mai 2026"


def test_what_stands_in_for_a_text_keeps_its_own_language() -> None:
    found = pair(SimpleNamespace(name_cy="", name_en="Energy Local <b>"), "name")
    with translation.override("cy"):
        assert found.__html__() == '<span lang="en">Energy Local &lt;b&gt;</span>'
        assert naming(f"Gofyn i {found.cy}: beth & phwy?", found.words) == (
            'Gofyn i <span lang="en">Energy Local &lt;b&gt;</span>: beth &amp; phwy?'
        )
        assert (marked(found.words), bare(found.words)) == (' lang="en"', "Energy Local <b>")
        assert marked("Powys") == ""
    with translation.override("en"):
        assert found.__html__() == "Energy Local &lt;b&gt;"
        assert marked(found.words) == ""
