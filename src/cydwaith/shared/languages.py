"""Addresses in two languages: each page's twin, and translated paths."""

from contextlib import suppress

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.translation import get_language_from_path, override, pgettext_lazy

from cydwaith.shared.bilingual import other, reading_language


def address(path: str):  # type: ignore[no-untyped-def]  # Django accepts lazy paths, its stubs have no type for them
    """A path that differs by language; its Welsh stands in the catalogue under the context "address"."""
    return pgettext_lazy("address", path)


def twin(request: HttpRequest) -> str:
    """The address of the same page in the other language, its question mark and all; of no page, no page."""
    path, mine = request.get_full_path(), reading_language()
    found = there(request, other(mine)) or path
    return found if found != path else path.replace(f"/{mine}/", f"/{other(mine)}/", 1)


def there(request: HttpRequest, language: str) -> str | None:
    """The address of a request's page in a language, its question mark and all; it was found once already."""
    match = request.resolver_match
    if match is None:
        return None
    with override(language), suppress(NoReverseMatch):
        _path, mark, asked = request.get_full_path().partition("?")
        return reverse(match.view_name, args=match.args, kwargs=match.kwargs) + mark + asked
    return None


def in_reading_language(link: str) -> str:
    """A link to a page of ours as the reader's language has it; anything else as it is."""
    mine, its = reading_language(), get_language_from_path(link)
    with override(its or mine):
        return translate_url(link, mine)
