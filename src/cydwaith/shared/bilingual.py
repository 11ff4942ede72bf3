"""The two languages, and a text that knows which of them it is in."""

from typing import Final, Self

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

LANGUAGES: Final = ("cy", "en")


def reading_language() -> str:
    """The language in which this reader reads: "cy" or "en"; Welsh when nothing says otherwise."""
    return "en" if (get_language() or "").startswith("en") else "cy"


def other(language: str) -> str:
    """The other one of the two languages."""
    return "en" if language == "cy" else "cy"


class Words(str):
    """A text that knows its language, and marks it on a page where the page speaks the other one."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str, language: str) -> Self:
        words = super().__new__(cls, text)
        words.language = language
        return words

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # a copy keeps its language
        return self.plain, self.language

    def __html__(self) -> SafeString:
        if not self or self.language == reading_language():
            return escape(self.plain)
        return format_html('<span lang="{}">{}</span>', self.language, self.plain)

    @property
    def plain(self) -> str:
        """The bare text, for places that take no markup (page titles, attributes)."""
        return str.__str__(self)


def choose(cy: str, en: str) -> Words:
    """The text in the reader's language; where that one is empty, the other one, which then says so."""
    mine = reading_language()
    texts = {"cy": cy, "en": en}
    language = mine if texts[mine] else other(mine)
    return Words(texts[language], language)
