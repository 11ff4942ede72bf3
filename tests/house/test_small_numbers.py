"""Whoever counts people asks the one function for small numbers, or shows the number to nobody."""

import re
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[2] / "src/cydwaith"
PEOPLE: Final = "Account|Membership|Person|Session|Saved|Kept|Asked|Upload|EmailAddress|Authenticator"
COUNTED: Final = re.compile(
    rf"\b(?:{PEOPLE})\.objects\b.*\.(?:count|aggregate)\(|\bCount\(\s*[\"'](?:memberships|account)"
)
SUMMED: Final = re.compile(r"\bSum\(\s*[\"']times")
SHOWN_TO_NOBODY: Final = {"search/log.py": "a bound on how much is stored; what is shown is in steps of the threshold"}


def modules(pattern: re.Pattern[str]) -> set[str]:
    return {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if pattern.search(path.read_text())}


def test_whoever_counts_people_keeps_to_the_threshold() -> None:
    counting = modules(COUNTED) | modules(SUMMED)
    assert {name for name in counting if "engines.disclosure" not in (PACKAGE / name).read_text()} == set()
    assert set(SHOWN_TO_NOBODY) <= counting


def test_there_is_one_threshold() -> None:
    own = re.compile(r"^(?:FEWEST|OFTEN|LEAST|SMALLEST)\w*(?:: Final)? = \d", re.MULTILINE)
    assert own.search("FEWEST: Final = 5")
    counting = modules(COUNTED) | modules(SUMMED)
    assert {name for name in counting if own.search((PACKAGE / name).read_text())} == set()
