"""The worked examples hold, every rule has some, and the manual prints them as they are."""

from pathlib import Path

import pytest

from cydwaith.engines.clock import Always, MayFollow, reckon
from cydwaith.engines.clock.worked import EXAMPLES, Worked
from cydwaith.performance.duties import duties
from scripts.worked_dates import PAGES, table

WITHOUT = {Always, MayFollow}


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: one.note)
def test_a_worked_example_holds(one: Worked) -> None:
    assert reckon(one.rule, one.period, one.facts).due == one.due


def test_every_rule_of_a_duty_is_worked_out_somewhere() -> None:
    assert {type(one.rule) for one in duties().values()} == {type(one.rule) for one in EXAMPLES} | WITHOUT


@pytest.mark.parametrize("language", PAGES)
def test_the_manual_prints_them(language: str) -> None:
    page: Path = PAGES[language]
    assert table(language) in page.read_text(encoding="utf-8")
