"""What a thing that people make is called in addresses, and what none may be called: there another page stands."""

import re
from functools import cache
from hashlib import sha256
from typing import Final

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


def code_of(title: str, page: str, kind: str) -> str:
    """What a thing is called in addresses, by its title.

    By its kind and a digest where no letter of the title may stand in one, or another page stands there.
    """
    code = slugify(title)[:LONGEST].strip("-_")
    taken = not code or code in reserved(page)
    return f"{kind}-{sha256(title.encode()).hexdigest()[:12]}" if taken else code
