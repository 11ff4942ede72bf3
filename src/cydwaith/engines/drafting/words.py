"""A text as words, signs and the space between them; put together again they are the text."""

import re
from typing import Final

TOKEN: Final = re.compile(r"\w+(?:['’-]\w+)*|\s+|[^\w\s]")
"""A word (with what joins its parts: `gwaith’r`, `two-year`), the space between two, or one other sign."""


def tokens(text: str) -> list[str]:
    """The words, signs and spaces of a text, in order: joined they are the text, sign for sign."""
    return TOKEN.findall(text)
