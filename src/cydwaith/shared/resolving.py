"""Finding the page of an address among hundreds: only those are tried that begin as it does.

Django tries one after another, twice a request, and asks for the language each time: that was half of a light page.
"""

from functools import cache
from typing import Final

from django.urls import Resolver404, ResolverMatch, URLPattern, URLResolver
from django.urls.resolvers import LocalePrefixPattern, RoutePattern

from cydwaith.shared.bilingual import reading_language

GAP: Final = "<"
Address = URLPattern | URLResolver


class ByBeginning(URLResolver):
    """Addresses below the prefix of a language, known by their first part; those with a gap there are always tried."""

    def resolve(self, path: str) -> ResolverMatch:
        """The page at a path. Raises Resolver404."""
        below = self.pattern.match(str(path))
        if not below:
            raise Resolver404({"path": path})
        known = groups(self, reading_language())
        return known.get(below[0].partition("/")[0], known[None]).resolve(path)


@cache
def groups(resolver: ByBeginning, _language: str) -> dict[str | None, URLResolver]:
    """Resolvers of the same addresses in one language by their first part, in the order in which they are tried.

    Under None, those with a gap in their first part.
    """
    begin = [(beginning(one), one) for one in resolver.url_patterns]
    return {
        first: URLResolver(resolver.pattern, [one for part, one in begin if part in {first, None}])
        for first in {part for part, _ in begin} | {None}
    }


def beginning(address: Address) -> str | None:
    """The first part of an address, in the language that is active; None where it has a gap, or is a pattern."""
    if not isinstance(address.pattern, RoutePattern) or not isinstance(address, URLPattern):
        return None
    first = str(address.pattern).partition("/")[0]
    return None if GAP in first else first


def in_both_languages(*addresses: Address) -> list[URLResolver]:
    """Addresses below `/cy/` and `/en/`, in the place of Django's `i18n_patterns`."""
    return [ByBeginning(LocalePrefixPattern(), list(addresses))]
