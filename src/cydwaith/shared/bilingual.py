"""One text, two columns: `title_cy` and `title_en`, read as `title` in the reader's language."""

from typing import Any, Final, Self, overload

from django.utils.functional import Promise
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


class Bilingual:
    """The attribute that reads a pair of columns, named after it: `_cy` and `_en`; `unsaid` where both are empty."""

    def __init__(self, unsaid: str | Promise = "") -> None:
        self.unsaid = unsaid

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "Bilingual": ...
    @overload
    def __get__(self, instance: object, owner: type) -> Words: ...
    def __get__(self, instance: Any, owner: type) -> "Bilingual | Words":
        if instance is None:
            return self
        words = choose(getattr(instance, f"{self.name}_cy"), getattr(instance, f"{self.name}_en"))
        return words or Words(str(self.unsaid), reading_language())


def both(instance: object, name: str) -> dict[str, str]:
    """Both texts of a pair of columns, as machines read them: {"cy": …, "en": …}."""
    return {language: getattr(instance, f"{name}_{language}") for language in LANGUAGES}
