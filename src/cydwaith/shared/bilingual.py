"""The two languages, and a text that knows which of them it is in."""

from typing import Final, Self

from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeData, SafeString, mark_safe
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
    """The text in the reader's language; where that one is empty, the other one, which then says so.

    A text that knows its language keeps it: a name that stands in for one that is not known.
    """
    mine = reading_language()
    texts = {"cy": cy, "en": en}
    language = mine if texts[mine] else other(mine)
    text = texts[language]
    return text if isinstance(text, Words) else Words(text, language)


def foreign(text: str) -> bool:
    """Whether a text is in the language that the reader's page is not in."""
    return isinstance(text, Words) and bool(text) and text.language != reading_language()


def marked(text: object) -> SafeString:
    """The attribute that marks the language of a text in which no markup can stand, such as an option; or nothing."""
    return format_html(' lang="{}"', text.language) if isinstance(text, Words) and foreign(text) else SafeString("")


def bare(text: object) -> object:
    """A text without its own mark, for where no markup can stand."""
    return text.plain if isinstance(text, Words) else text


def naming(sentence: SafeData | str, *names: str) -> SafeString:
    """A sentence as markup in which these names are marked, where they stand in it in the other language."""
    html = conditional_escape(sentence)
    for name in filter(foreign, names):
        html = mark_safe(html.replace(escape(str.__str__(name)), conditional_escape(name), 1))  # noqa: S308  # both escaped
    return html
