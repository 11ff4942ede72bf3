"""The security page answers every requirement of OWASP ASVS 5.0.0, levels 1 and 2; the tests that it names exist."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from cydwaith.environment.reading import NAMES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/security.md").read_text()
# The numbers of levels 1 and 2 in each section of the standard (the others are of level 3).
SECTIONS = {
    "1.1": 2,
    "1.2": 9,
    "1.3": 11,
    "1.4": 3,
    "1.5": 2,
    "2.1": 3,
    "2.2": 3,
    "2.3": 4,
    "2.4": 1,
    "3.2": 2,
    "3.3": 4,
    "3.4": 6,
    "3.5": 5,
    "3.7": 2,
    "4.1": 3,
    "4.2": 1,
    "4.3": 2,
    "4.4": 4,
    "5.1": 1,
    "5.2": 3,
    "5.3": 2,
    "5.4": 3,
    "6.1": 3,
    "6.2": 12,
    "6.3": 4,
    "6.4": 4,
    "6.5": 5,
    "6.6": 3,
    "6.8": 4,
    "7.1": 3,
    "7.2": 4,
    "7.3": 2,
    "7.4": 5,
    "7.5": 2,
    "7.6": 2,
    "8.1": 2,
    "8.2": 3,
    "8.3": 1,
    "8.4": 1,
    "9.1": 3,
    "9.2": 4,
    "10.1": 2,
    "10.2": 2,
    "10.3": 4,
    "10.4": 11,
    "10.5": 5,
    "10.6": 2,
    "10.7": 3,
    "11.1": 2,
    "11.2": 3,
    "11.3": 3,
    "11.4": 4,
    "11.5": 1,
    "11.6": 1,
    "12.1": 3,
    "12.2": 2,
    "12.3": 4,
    "13.1": 1,
    "13.2": 5,
    "13.3": 2,
    "13.4": 5,
    "14.1": 2,
    "14.2": 4,
    "14.3": 3,
    "15.1": 3,
    "15.2": 3,
    "15.3": 7,
    "16.1": 1,
    "16.2": 5,
    "16.3": 4,
    "16.4": 3,
    "16.5": 3,
    "17.1": 1,
    "17.2": 4,
    "17.3": 2,
}
LINE = re.compile(r"^\| ((?:\d+\.\d+\.\d+[–, ]*)+) \| (.+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
SETTING = re.compile(r"`settings\.([A-Z_]+)`")
VARIABLE = re.compile(r"`(CYDWAITH_[A-Z_]+)(?:=1)?`")


def lines() -> Iterator[tuple[list[str], str]]:
    """Every line of the tables: the numbers that it answers, and the answer."""
    for numbers, answer in LINE.findall(PAGE):
        yield [one for part in numbers.split(", ") for one in spread(part.strip())], answer


def spread(part: str) -> Iterator[str]:
    """A number, or those from one to another."""
    first, _, last = part.partition("–")
    section, _, begin = first.rpartition(".")
    end = (last or first).rpartition(".")[2]
    yield from (f"{section}.{number}" for number in range(int(begin), int(end) + 1))


def test_every_requirement_is_answered_once() -> None:
    answered = Counter(number for numbers, _ in lines() for number in numbers)
    asked = {f"{section}.{number}" for section, most in SECTIONS.items() for number in range(1, most + 1)}
    assert answered.keys() ^ asked == set()
    assert [number for number, times in answered.items() if times > 1] == []


def test_every_test_that_is_named_exists() -> None:
    missing = []
    for path, name in TEST.findall(PAGE):
        file = ROOT / path
        if not file.exists() or (name and f"def {name}(" not in file.read_text()):
            missing.append(f"{path}::{name}")
    assert missing == []


def test_every_setting_that_is_named_exists() -> None:
    assert [name for name in SETTING.findall(PAGE) if not hasattr(settings, name)] == []
    assert set(VARIABLE.findall(PAGE)) - set(NAMES) == set()


def test_what_is_not_met_says_why() -> None:
    answers = [answer for _, answer in lines()]
    assert any(answer.startswith("not met, because ") for answer in answers)
    assert [one for one in answers if "not met" in one and "not met, because " not in one] == []
