"""Identifiers of organisations as org-id writes them: the list, a hyphen, and the number in it."""

import re
from collections.abc import Mapping
from typing import Final

LISTS: Final[Mapping[str, re.Pattern[str]]] = {
    "GB-CHC": re.compile(r"\d{6,7}"),
    "GB-COH": re.compile(r"\d{8}|[A-Z]{2}\d{6}|R0\d{6}|IP\d{5}R"),
    "GB-PLA": re.compile(r"[A-Z]{3}"),
    "GB-NHS": re.compile(r"[A-Z0-9]{3,6}"),
    "GB-LAE": re.compile(r"[A-Z]{3,4}"),
    "GB-SC": re.compile(r"SC\d{6}"),
    "GB-NIC": re.compile(r"\d{6}"),
}
"""Lists whose numbers have a form that can be checked."""
SHAPE: Final = re.compile(r"(?:[A-Z]{2}-[A-Z0-9]+|360G)-\S+")


def wrong_identifier(text: str) -> str:
    """What is wrong with an identifier, as a code: of no list (`no-list`), or not as its list has it (`bad-number`)."""
    if not SHAPE.fullmatch(text):
        return "no-list"
    prefix = "-".join(text.split("-")[:2])
    found = LISTS.get(prefix)
    return "" if found is None or found.fullmatch(text[len(prefix) + 1 :]) else "bad-number"
