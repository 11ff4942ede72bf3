"""What a thing that people make is called in addresses, and what none may be called: there another page stands."""

import re
from functools import cache
from hashlib import sha256
from typing import Final

from django.db.models import Model
from django.utils.text import slugify

from cydwaith.shared.rooms import routes

LONGEST: Final = 60
GAP: Final = re.compile(r"<(?:\w+:)?\w+>")


@cache
def reserved(page: str) -> frozenset[str]:
    """What stands in either language where the address of a page, by its name, has its last gap."""
    wanted = {before_gap(path) for path in (routes()[page].en, routes()[page].cy)}
    every = {path for one in routes().values() if not one.pattern for path in (one.en, one.cy, one.former)}
    return frozenset(beside for before in wanted for path in every if (beside := next_to(path, before)))


def before_gap(path: str) -> tuple[str, ...]:
    """The parts of an address before its last gap."""
    parts = path.split("/")
    last = max(number for number, part in enumerate(parts) if GAP.search(part))
    return tuple(parts[:last])


def next_to(path: str, before: tuple[str, ...]) -> str:
    """What an address says in words after these parts; nothing where it begins otherwise, or has a gap there."""
    parts = path.split("/")
    follows = len(parts) > len(before) and tuple(parts[: len(before)]) == before
    return "" if not follows or GAP.search(found := parts[len(before)]) else found


def code_of(title: str, page: str) -> str:
    """What the thing of a page is called in addresses, by its title.

    By the page and a digest where no letter of the title may stand in one, or another page stands there.
    """
    code = slugify(title)[:LONGEST].strip("-_")
    taken = not code or code in reserved(page)
    return f"{page}-{sha256(title.encode()).hexdigest()[:12]}" if taken else code


def free_slug(words: str, page: str, model: type[Model], *, otherwise: str, longest: int = 70) -> str:
    """An address made from words that nothing of its kind has yet: joint-depot, joint-depot-2.

    `otherwise` where no letter of the words may stand in one.
    """
    stem = slugify(words)[:longest].strip("-") or otherwise
    stored = model._default_manager.filter(slug__startswith=stem).values_list("slug", flat=True)
    taken = reserved(page) | set(stored)
    return next(slug for n in range(1, len(taken) + 3) if (slug := stem if n == 1 else f"{stem}-{n}") not in taken)
