"""What whoever acts for a post may do, by the kind of post: reviewed data, one row a kind.

What binds a body (a consent) is declared with its rule; every other rule asks for the role alone.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said, said

FILE: Final = Path(__file__).parent / "reference/post_kinds.csv"
UNKNOWN: Final = "contact"


@dataclass(frozen=True, slots=True)
class Powers:
    """What goes with a post: a role in its body, whether it binds that body, and the same in words."""

    role: Role
    binds: bool
    does: Said


@cache
def kinds() -> dict[str, Powers]:
    """Every kind, by its code."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {
            one["kind"]: Powers(Role(one["role"]), one["binds"] == "yes", said(cy=one["does_cy"], en=one["does_en"]))
            for one in csv.DictReader(file)
        }


def powers(kind: str) -> Powers:
    """What goes with a post of a kind; one whose kind nobody has said contributes, as a contact does."""
    return kinds()[kind or UNKNOWN]
