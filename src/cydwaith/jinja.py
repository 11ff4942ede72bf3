"""The template environment: one for pages and one for form fields."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import django.forms
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from cydwaith.shared import formats
from cydwaith.shared.bilingual import bare, marked, naming, other, reading_language
from cydwaith.shared.describing import described
from cydwaith.shared.grammar import after
from cydwaith.shared.navigation import MENU

if TYPE_CHECKING:
    from cydwaith.shared.routes import Route

WIDGETS = Path(django.forms.__file__).parent / "jinja2"


def environment(**options: Any) -> Environment:
    """Jinja2 with both languages, strict about names it does not know, and the house's filters."""
    env = Environment(**{**options, "undefined": StrictUndefined}, extensions=["jinja2.ext.i18n"])  # noqa: S701  # Django asks for autoescape in the options
    assert env.loader is not None
    env.loader = ChoiceLoader([env.loader, FileSystemLoader(WIDGETS)])
    env.trim_blocks = env.lstrip_blocks = True
    env.globals |= {
        "static": static,
        "url": reverse_named,
        "language": reading_language,
        "other": other,
        "menu": MENU,
        "section": "",
        "described": described,
        "part_called": part_called,
    }
    env.filters |= {
        "number": formats.number,
        "signed": formats.signed,
        "date": formats.date,
        "moment": formats.moment,
        "clock": formats.clock,
        "bytes": formats.size,
        "period": formats.period,
        "after": after,
        "naming": naming,
        "marked": marked,
        "bare": bare,
    }
    env.install_gettext_translations(translation, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    return env


def reverse_named(name: str, **parts: Any) -> str:
    """`url("practices:practice", slug=…)`: the address of a page in the reader's language."""
    return reverse(name, kwargs=parts or None)


def part_called(name: str) -> "Route":
    """A folded part of a page, by the name of its address: what its handle says."""
    from cydwaith.shared.rooms import routes

    return routes()[name]
