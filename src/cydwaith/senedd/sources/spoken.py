"""What was spoken, as plain paragraphs: markup undone however often it was escaped, and nothing of it kept.

Nothing is guessed: a sign *less than* that begins no tag stays what it is.
"""

import re
from html import unescape
from typing import Final

from cydwaith.engines.texts import cleaned

TIMES: Final = 3
"""Answers to questions not reached are escaped twice; a third time is undone, too."""
DROPPED: Final = re.compile(
    r"<(script|style|iframe|object|template)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.IGNORECASE | re.DOTALL
)
BREAK: Final = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote)(?:\s[^<>]*)?/?>", re.IGNORECASE)
TAG: Final = re.compile(r"</?[a-z][a-z0-9:]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
ESCAPED: Final = re.compile(r"&(?:amp;)*(?:lt|gt|quot|nbsp|#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)


def plain(text: str) -> str:
    """Paragraphs with an empty line between them."""
    for _time in range(TIMES):
        if not ESCAPED.search(text):
            break
        text = unescape(text)
    text = TAG.sub("", BREAK.sub("\n\n", DROPPED.sub(" ", text)))
    parts = (" ".join(cleaned(part).split()) for part in re.split(r"\n\s*\n", text))
    return "\n\n".join(part for part in parts if part)
