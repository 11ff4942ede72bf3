"""What people say when they propose a forum."""

from dataclasses import dataclass
from typing import Any

from cydwaith.shared.pairs import UNSAID, in_columns
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class NewSide:
    """A side of a forum to be."""

    code: str
    name: Said


@dataclass(frozen=True)
class Proposal:
    """A forum to be: what it is called and for, who its sides are (none: it has none), and what its seats are of."""

    kind: str
    level: str
    name: Said
    purpose: Said = UNSAID
    sides: tuple[NewSide, ...] = ()
    topics: tuple[str, ...] = ()
    notice_days: int = 5

    @property
    def columns(self) -> dict[str, Any]:
        """What is stored of it on the forum itself."""
        return in_columns(**{name: value for name, value in vars(self).items() if name not in {"sides", "topics"}})


@dataclass(frozen=True)
class Place:
    """A place at the table: which post of which body holds it (no post: the body as a whole), and what it may do."""

    body: str
    post: str | None = None
    side: str = ""
    level: str = "both"
    votes: bool = True
    co_chair: bool = False
    convenor: bool = False
