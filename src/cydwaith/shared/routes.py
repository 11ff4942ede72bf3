"""Addresses: each declared once, with its page, the rule that opens it, and an example for tests of all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from django.http import HttpResponseBase
from django.urls import URLPattern, path, re_path
from django.utils.functional import lazy

from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.permissions import Rule
from cydwaith.shared.said import Said
from cydwaith.shared.slugs import has_slug, leading_on

Page = Callable[..., HttpResponseBase]


@dataclass(frozen=True, kw_only=True)
class Route:
    """One address.

    `en` and `cy` are its paths, the same where it is in no language; `page` answers it; `name` is what links call it;
    `may` is the rule that opens it; `example` fills the gaps of its path, for tests that open every page. `file`: it
    answers with a file and not with a page. `apart` says why it cannot be opened by its address alone. `former` is a
    Welsh path that it had before. `of` is the name of the page that it is a folded part of, `title` the part's handle.
    """

    en: str
    cy: str
    page: Page
    name: str
    may: Rule
    example: Mapping[str, Any] | None = None
    file: bool = False
    apart: str = ""
    plain: bool = False
    pattern: bool = False
    former: str = ""
    of: str = ""
    title: Said | None = None

    def url(self) -> URLPattern:
        """The address as Django knows it; one with a slug leads on from whatever else the slug is called."""
        where = self.en if self.plain else in_language(self.cy, self.en)
        answer = leading_on(self.page, self.name) if has_slug(self.en) else self.page
        return (re_path if self.pattern else path)(where, answer, name=self.name)

    def before(self) -> URLPattern | None:
        """The address that the page had in Welsh before, which leads on."""
        if not self.former:
            return None
        return path(in_language(self.former, self.en), leading_on(self.page, self.name), name=self.name)


@dataclass(frozen=True)
class Operation:
    """An operation of the read API: the rule that opens it, and an example of what stands in its path."""

    may: Rule
    example: Mapping[str, str] | None = None


def of_reader(cy: str, en: str) -> str:
    """The one of two texts that is in the reader's language."""
    return cy if reading_language() == "cy" else en


in_language = lazy(of_reader, str)


def page(
    en: str,
    cy: str,
    answer: Page,
    *,
    name: str,
    may: Rule,
    example: Mapping[str, Any] | None = None,
    apart: str = "",
    pattern: bool = False,
    former: str = "",
) -> Route:
    """A page: its paths in English and in Welsh, what answers it, its name, who may open it."""
    return Route(
        en=en, cy=cy, page=answer, name=name, may=may, example=example, apart=apart, pattern=pattern, former=former
    )


def part(
    of: Route,
    en: str,
    cy: str,
    answer: Page,
    *,
    name: str,
    title: Said,
    example: Mapping[str, Any] | None = None,
) -> Route:
    """A folded part of a page: an address below its page's, opened by the same rule, and what its handle says.

    Its page shows it by the macro `part` of `shared/parts.html`; it answers by `shared.parts.render_part`.
    """
    example = of.example if example is None else {**(of.example or {}), **example}
    return replace(
        of, en=of.en + en, cy=of.cy + cy, page=answer, name=name, title=title, of=of.name, example=example, former=""
    )


def file(
    en: str,
    cy: str,
    answer: Page,
    *,
    name: str,
    may: Rule,
    example: Mapping[str, Any] | None = None,
    apart: str = "",
    pattern: bool = False,
    former: str = "",
) -> Route:
    """A file to download, or a feed."""
    return Route(
        en=en,
        cy=cy,
        page=answer,
        name=name,
        may=may,
        example=example,
        apart=apart,
        file=True,
        pattern=pattern,
        former=former,
    )


def plain(
    where: str,
    answer: Page,
    *,
    name: str,
    may: Rule,
    example: Mapping[str, Any] | None = None,
    apart: str = "",
    is_file: bool = False,
    pattern: bool = False,
) -> Route:
    """An address in no language, for programs."""
    return Route(
        en=where,
        cy=where,
        page=answer,
        name=name,
        may=may,
        example=example,
        apart=apart,
        file=is_file,
        plain=True,
        pattern=pattern,
    )


_operations: Final[dict[str, Operation]] = {}


def operation(name: str, may: Rule, example: Mapping[str, str] | None = None) -> None:
    """Say which rule opens an operation of the API, and what could stand in its path."""
    _operations[name] = Operation(may, example)


def announced() -> Mapping[str, Operation]:
    """Every operation of the API announced so far, by its name: all of them once every front is open."""
    return MappingProxyType(_operations)
