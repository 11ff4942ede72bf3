"""What each room's tests cost, in seconds of processor, beside what docs/testing.md lets it cost.

Seconds of processor, not of the clock: they are nearly the same on a busy machine.
"""

import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

PAGE: Final = Path(__file__).parents[1] / "docs/testing.md"
ROW: Final = re.compile(r"^\| `(\w+)` \| (\d+) \| (\d+) \|", re.MULTILINE)
RUN: Final = os.environ.get("CYDWAITH_TESTS", "")
"""Which run this is: "quick", "whole", or some tests only, of which nothing is told."""
REST: Final = "other"
LAST: Final = pytest.StashKey[float]()


def budgets(run: str) -> dict[str, int]:
    """The seconds that each room may cost in a run ("quick" or "whole")."""
    return {room: int(quick if run == "quick" else whole) for room, quick, whole in ROW.findall(PAGE.read_text())}


def room_of(test: str) -> str:
    """The room of a test, from its address: tests/unit/evidence/… → evidence; those of no room are `other`."""
    _tests, kind, *more = test.partition("::")[0].split("/")
    if kind in {"browser", "house"}:
        return kind
    return more[0] if len(more) > 1 else REST


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Put the processor's seconds since the last report of this process on this one."""
    report = yield
    now = time.process_time()
    report.processor = now - item.config.stash.get(LAST, now)
    item.config.stash[LAST] = now
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what each room cost, and which one costs more than it may."""
    if RUN not in {"quick", "whole"}:
        return
    cost: Counter[str] = Counter()
    for reports in terminalreporter.stats.values():
        for one in reports:
            if isinstance(one, pytest.TestReport):
                cost[room_of(one.nodeid)] += getattr(one, "processor", 0.0)
    may = budgets(RUN)
    terminalreporter.section("seconds of processor, by room")
    for room, seconds in cost.most_common():
        over = "" if seconds <= may.get(room, 0) else "  OVER"
        terminalreporter.line(f"{room:12} {seconds:6.0f} of {may.get(room, 0):4}{over}")
    terminalreporter.line(f"{'all':12} {cost.total():6.0f} of {sum(may.values()):4}")
