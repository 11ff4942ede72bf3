"""What was spoken, as plain paragraphs: markup undone however often it was escaped, and nothing of it kept.

Nothing is guessed: only what HTML knows as a tag, or Word (`o:p`), is one, with attributes that have values; what else
begins with a sign *less than* stays as it was said. What is opened and never closed takes nothing with it.
"""

import re
from html import unescape
from typing import Final

from cydwaith.engines.texts import cleaned

TIMES: Final = 3
"""Answers to questions not reached are escaped twice; a third time is undone, too."""
HIDDEN: Final = "script|style|iframe|object|template"
BREAKS: Final = (
    "address|article|aside|blockquote|body|br|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|head|header|hgroup|hr|html|legend|li|main|menu|nav|ol|optgroup|option|p|pre|section|summary|table|tbody"
    "|tfoot|thead|title|tr|ul"
)
CELLS: Final = "td|th"
"""What parts words, without beginning a paragraph."""
OTHERS: Final = (
    "a|abbr|acronym|audio|b|base|basefont|bdi|bdo|big|button|canvas|cite|code|col|colgroup|data|del|dfn|em|embed|font|i"
    "|img|input|ins|kbd|label|link|map|mark|meta|noscript|param|picture|q|s|samp|select|small|source|span|strike|strong"
    "|sub|sup|svg|textarea|time|tt|u|var|video|wbr|[a-z][a-z0-9]{0,9}:[a-z][a-z0-9]{0,30}"
)
VALUED: Final = r"""[a-z_:][\w:.-]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+)"""
BARE: Final = "nowrap|reversed|hidden|async|defer|compact|noshade"
ABOUT: Final = rf"(?:\s+(?:{VALUED}|{BARE}))*\s*/?>"
"""The attributes of a tag, and its end."""
DROPPED: Final = re.compile(
    rf"<(?P<name>{HIDDEN}){ABOUT}(?:(?!</?(?P=name)\b).)*</(?P=name)\s*>|<!--(?:(?!<!--|-->).)*-->",
    re.IGNORECASE | re.DOTALL,
)
BREAK: Final = re.compile(rf"</?(?:{BREAKS}){ABOUT}", re.IGNORECASE)
CELL: Final = re.compile(rf"</?(?:{CELLS}){ABOUT}", re.IGNORECASE)
TAG: Final = re.compile(rf"</?(?:{HIDDEN}|{OTHERS}){ABOUT}", re.IGNORECASE)
ESCAPED: Final = re.compile(r"&(?:amp;)*(?:lt|gt|quot|nbsp|#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)


def plain(text: str) -> str:
    """Paragraphs with an empty line between them."""
    for _time in range(TIMES):
        if not ESCAPED.search(text):
            break
        text = unescape(text)
    text = TAG.sub("", CELL.sub(" ", BREAK.sub("\n\n", DROPPED.sub(" ", text))))
    parts = (" ".join(cleaned(part).split()) for part in re.split(r"\n\s*\n", text))
    return "\n\n".join(part for part in parts if part)
