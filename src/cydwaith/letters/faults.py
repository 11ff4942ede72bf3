"""Why a letter could not be delivered: by kind and number alone, since a server's own words may hold the address."""

import re
from typing import Final

ENHANCED: Final = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")


class NotNow(Exception):  # noqa: N818  # says what it is
    """It is to be tried again later."""


class NotEver(Exception):  # noqa: N818  # says what it is
    """Trying again is of no use; `of_address`: nor is any other letter to that address."""

    def __init__(self, said: str, *, of_address: bool = False) -> None:
        super().__init__(said)
        self.of_address = of_address


def number(code: int, words: bytes | str) -> str:
    """A mail server's answer without its words: "550 5.1.1"."""
    text = words.decode("ascii", "replace") if isinstance(words, bytes) else words
    found = ENHANCED.search(text)
    return f"{code} {found[0]}" if found else str(code)
