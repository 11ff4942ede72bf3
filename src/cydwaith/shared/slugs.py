"""What things are called in addresses: `/en/topics/housing/` is `/cy/pynciau/tai/`.

The English slug is the code by which everything else knows a thing. Its Welsh one is declared beside it, in the
`reference/addresses.tsv` of the room whose thing it is (kind, English, Welsh). What people write here themselves is
named once, from its first title, and has that name in both languages.
"""

import csv
from collections.abc import Callable, Mapping
from functools import cache, wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import register_converter, reverse
from django.urls.converters import SlugConverter

from cydwaith.shared.bilingual import reading_language

ROOMS: Final = Path(__file__).parents[1]
FILE: Final = "reference/addresses.tsv"
KINDS: Final = (
    *(
        "commitment",
        "course",
        "duty",
        "forum",
        "fund",
        "indicator",
        "policy",
        "portfolio",
        "post",
        "practice",
        "precedent",
    ),
    *("programme", "region", "study", "topic"),
)


class Named(NamedTuple):
    """What stands in an address for a thing, in each language."""

    kind: str
    en: str
    cy: str


@cache
def declared() -> tuple[Named, ...]:
    """Every name of every room."""
    files = [path for room in reversed(settings.ROOMS) if (path := ROOMS / room / FILE).exists()]
    return tuple(
        Named(**row) for path in files for row in csv.DictReader(path.read_text().splitlines(), delimiter="\t")
    )


@cache
def welsh(kind: str) -> Mapping[str, str]:
    """{English: Welsh} of a kind of thing."""
    return MappingProxyType({one.en: one.cy for one in declared() if one.kind == kind})


@cache
def english(kind: str) -> Mapping[str, str]:
    """{Welsh: English} of a kind of thing."""
    return MappingProxyType({one.cy: one.en for one in declared() if one.kind == kind})


class Converter(SlugConverter):
    """A slug of one kind in an address: read in either language, written in the reader's."""

    kind = ""

    def to_python(self, value: str) -> str:
        """The code; a thing's own code goes before another thing's Welsh name."""
        return value if value in welsh(self.kind) else english(self.kind).get(value, value)

    def to_url(self, value: str) -> str:
        """What stands in the address."""
        return welsh(self.kind).get(value, value) if reading_language() == "cy" else value


for _kind in KINDS:
    register_converter(type(f"{_kind.capitalize()}Slug", (Converter,), {"kind": _kind}), _kind)


def has_slug(path: str) -> bool:
    """Whether a path has a place for a slug of these kinds."""
    return any(f"<{kind}:" in path for kind in KINDS)


def leading_on(answer: Callable[..., HttpResponseBase], name: str) -> Callable[..., HttpResponseBase]:
    """A page that leads on, for good and with its question, from any other address to its own in the reader's language.

    What was linked before there were Welsh names, and a Welsh name under /en/, still arrive.
    """

    @wraps(answer)
    def page(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:  # Any: as Django hands them
        here = reverse(name, kwargs=parts or None)
        if request.method in {"GET", "HEAD"} and request.path != here:
            question = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{here}?{question}" if question else here)
        return answer(request, *args, **parts)

    return page
