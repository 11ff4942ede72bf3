"""One variable: its name, what it is for, how its text is read and what it is when nobody sets it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from cydwaith.environment.texts import Told, said

Value = TypeVar("Value")


class Wrong(ValueError):  # noqa: N818  # says what it is
    """A text that cannot be read as the value it should be. Its words never repeat the text, which may be a secret.

    `instead` stands until that is mended, where not even the default is right on this machine.
    """

    def __init__(self, told: Told, instead: object = None) -> None:
        super().__init__(told.en)
        self.told, self.instead = told, instead


class Group(Enum):
    """What variables are about, in the order in which somebody who installs the site meets them."""

    SITE = said(cy="Y wefan", en="The site")
    DATA = said(cy="Lle cedwir pethau", en="Where things are kept")
    SERVING = said(cy="Gweini tudalennau", en="Serving pages")
    PEOPLE = said(cy="Mewngofnodi a llythyrau", en="Signing in and letters")
    RECORD = said(cy="Y cofnod", en="The record")
    FIGURES = said(cy="Ffigurau", en="Figures")
    WATCHING = said(cy="Cadw golwg", en="Watching")
    TRYING = said(cy="Rhoi cynnig arni a phrofi", en="Trying it out and testing")


@dataclass(frozen=True, kw_only=True)
class Variable(Generic[Value]):
    """One variable of the environment.

    `read` makes a value of its text, or raises Wrong; `default` is the text that stands where none is set (a variable
    that is set to nothing counts as not set). A `secret` is never shown. `needs` names others that must be set with it.
    """

    name: str
    group: Group
    what: Told
    read: Callable[[str], Value]
    default: str = ""
    secret: bool = False
    needs: tuple[str, ...] = ()
