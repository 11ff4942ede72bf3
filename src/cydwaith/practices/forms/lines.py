"""Lists typed as lines: steps, and links with their titles."""

from collections.abc import Iterable, Mapping
from itertools import zip_longest

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from cydwaith.shared.bilingual import LANGUAGES, other

PARTS = ("url", "title_cy", "title_en", "publisher", "read")
is_address = URLValidator(schemes=["http", "https"])


def lines(text: str) -> list[str]:
    """The lines of a text without empty ones at its end."""
    return [line.strip() for line in text.strip().splitlines()]


def steps_from(cy: str, en: str) -> tuple[dict[str, str], ...]:
    """Steps from two texts, the first line of one beside the first of the other."""
    pairs = zip_longest(lines(cy), lines(en), fillvalue="")
    return tuple(dict(zip(LANGUAGES, pair, strict=True)) for pair in pairs if any(pair))


def steps_as_lines(steps: Iterable[Mapping[str, str]], language: str) -> str:
    """Steps in one language, a line each."""
    return "\n".join(step.get(language, "") for step in steps).rstrip()


def links_from(text: str, language: str) -> tuple[dict[str, str], ...]:
    """Links from lines `address | title in Welsh | title in English | publisher | date read`.

    A single title is in `language`. Raises ValidationError naming the line.
    """
    return tuple(link_from(line, number, language) for number, line in enumerate(lines(text), 1) if line)


def link_from(line: str, number: int, language: str) -> dict[str, str]:
    """One line as a link, without its empty parts."""
    parts = [part.strip() for part in line.split("|")]
    if len(parts) == 2 and language == "en":
        parts.insert(1, "")
    if len(parts) > len(PARTS):
        raise ValidationError(_("Line %(number)s has too many parts") % {"number": number})
    link = {name: part for name, part in zip(PARTS, parts, strict=False) if part}
    if "url" in link:
        try:
            is_address(link["url"])
        except ValidationError:
            raise ValidationError(_("Line %(number)s does not begin with a web address") % {"number": number}) from None
    elif not any(f"title_{name}" in link for name in (language, other(language))):
        raise ValidationError(_("Line %(number)s has neither a web address nor a title") % {"number": number})
    return link


def links_as_lines(links: Iterable[Mapping[str, str]]) -> str:
    """Links as the lines from which they can be read again."""
    return "\n".join(" | ".join(link.get(part, "") for part in PARTS).rstrip(" |") for link in links)
