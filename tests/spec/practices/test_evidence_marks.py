"""The table of marks, run; and what holds for every mark there could be."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.impact import Reason
from cydwaith.practices.evidence_marks import MOST, Facts, Step, Threat, marked
from cydwaith.practices.pages.marks import shown_mark

TABLE = tomllib.loads(Path(__file__).with_name("evidence_marks.toml").read_text())
FACTS = st.builds(
    Facts,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(0, 5),
    st.integers(0, 5),
    st.frozensets(st.sampled_from(Threat)),
)


def facts(row: dict[str, Any]) -> Facts:
    held = {name: value for name, value in row.items() if name not in {"why", "level", "threats"}}
    return Facts(**held, threats=frozenset(map(Threat, row.get("threats", ()))))


@pytest.mark.parametrize("row", TABLE["mark"], ids=lambda row: row["why"])
def test_mark(row: dict[str, Any]) -> None:
    assert marked(facts(row)).level == row["level"]


@given(FACTS)
def test_every_mark_is_on_the_scale_and_opens_to_its_reasons(known: Facts) -> None:
    mark = marked(known)
    assert 0 <= mark.level <= MOST
    assert mark.reached == tuple(Step)[: len(mark.reached)]
    shown = shown_mark(mark)
    assert str(mark.level) in shown.words.cy
    assert str(mark.level) in shown.words.en
    assert len(shown.reached) + len(shown.lost) >= mark.level
    assert (shown.missing is not None) == (len(mark.reached) < MOST)
    assert shown.how.cy
    assert shown.how.en


@given(FACTS, st.sampled_from(Threat))
def test_a_threat_never_raises_a_mark(known: Facts, threat: Threat) -> None:
    more = Facts(**{**vars(known), "threats": known.threats | {threat}})
    assert marked(more).level <= marked(known).level


def test_every_threat_is_one_of_the_engines_reasons() -> None:
    assert {threat.value for threat in Threat} <= {reason.value.replace("-", "_") for reason in Reason}
