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
BREAKS: Final = "p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote"
OTHERS: Final = (
    "a|abbr|acronym|address|article|aside|audio|b|base|basefont|bdi|bdo|big|body|button|canvas|caption|center|cite|code"
    "|col|colgroup|data|dd|del|details|dfn|dir|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|head|header"
    "|hgroup|hr|html|i|img|input|ins|kbd|label|legend|link|main|map|mark|meta|nav|noscript|option|param|picture|pre|q|s"
    "|samp|section|select|small|source|span|strike|strong|sub|summary|sup|svg|tbody|td|textarea|tfoot|th|thead|time"
    "|title|tt|u|var|video|wbr|[a-z][a-z0-9]{0,9}:[a-z][a-z0-9]{0,30}"
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
TAG: Final = re.compile(rf"</?(?:{HIDDEN}|{OTHERS}){ABOUT}", re.IGNORECASE)
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
