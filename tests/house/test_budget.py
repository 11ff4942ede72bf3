"""What tests may cost is said for every room, with room for more; hooks before a commit are the house's tools."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.budget import budgets, room_of
from tests.house.test_style import ROOT, TOOLS

# .ci/run: 35 minutes of two processors; five rooms more, as docs/testing.md has them.
WHOLE = 35 * 60 * 2
TO_COME = 5 * 90


def test_every_room_has_a_budget() -> None:
    assert {*settings.ROOMS, "engines", "shared", "browser", "house", "other"} <= set(budgets("whole"))


def test_five_more_rooms_find_a_place() -> None:
    assert sum(budgets("whole").values()) + TO_COME <= WHOLE


@pytest.mark.parametrize(
    ("test", "room"),
    [
        ("tests/unit/evidence/test_storing.py::test_one[a::b/c]", "evidence"),
        ("tests/pages/test_permissions.py::test_one", "other"),
        ("tests/browser/test_meetings.py::test_one", "browser"),
        ("tests/unit/engines/welsh/test_general.py::test_one", "engines"),
    ],
)
def test_a_test_counts_for_its_room(test: str, room: str) -> None:
    assert room_of(test) == room


def test_hooks_before_a_commit_are_the_tools_of_the_house() -> None:
    """The same programs as `./cydwaith test --lint`, from .venv; nothing is fetched."""
    told = (ROOT / ".pre-commit-config.yaml").read_text()
    assert {Path(program).name for program in re.findall(r"entry: \.venv/bin/(\S+)", told)} == {
        words[0] for words in TOOLS.values()
    }
    assert re.findall(r"repo: (\S+)", told) == ["local"]
