"""What holds a text: rooms above say who may read, write, amend, comment on it, at which stage.

This room knows no policy, report or bid. The room of one adds a `Holder` for its kind to the registry `text_holders`
(`Room(adds={"text_holders": …})`). A text whose kind nobody holds is read by nobody.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.http import Http404

from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said
from cydwaith.texts.models import Text, Version


class What(StrEnum):
    """What a holder lets bodies do with a text, as long as its stage allows it."""

    WRITE = "write"
    """Write, add, move and remove sections, merge and refuse amendments, close comments."""
    CONFIRM = "confirm"
    """Say that both languages of a section are in step."""
    AMEND = "amend"
    """Propose amendments, and support those of others."""
    COMMENT = "comment"
    """Comment on a passage or on a section."""
    FREEZE = "freeze"
    """Fix a version word for word."""
    PUBLISH = "publish"
    """Let everybody read a frozen version."""


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Texts of one kind, and what their room says of them.

    `kind` is what `Text.kind` holds ("policy"), `says` what one is called, `page` the address of what holds a text.
    `reads` says whether somebody may read a version of a text, and says the same of every version that has come as far
    (written, frozen, published): it is asked of one of each. `bodies` gives the codes of the bodies for which somebody
    may do something now, at the stage it is in: none where they may not.
    """

    kind: str
    says: Callable[[Text], Said]
    page: Callable[[Text], str]
    reads: Callable[[Actor, Text, Version], bool]
    bodies: Callable[[Actor, Text, What], Collection[str]]


HOLDERS: Final = Registry[Holder]("text_holders")


def holder_of(text: Text) -> Holder | None:
    """Whatever holds a text; None where no room does."""
    return next((one for one in HOLDERS if one.kind == text.kind), None)


def reads(by: Actor, text: Text, version: Version) -> bool:
    """Whether somebody may read a version: only where what holds the text says so."""
    holder = holder_of(text)
    return holder is not None and holder.reads(by, text, version)


def readable_of(by: Actor, text: Text, versions: Iterable[Version]) -> list[Version]:
    """Those of some versions that somebody may read."""
    known: dict[tuple[bool, bool], bool] = {}
    found = []
    for one in versions:
        far = one.frozen is not None, one.published is not None
        if far not in known:
            known[far] = reads(by, text, one)
        found += [one] if known[far] else []
    return found


def bodies(by: Actor, text: Text, what: What) -> list[str]:
    """The bodies, by code in their order, for which somebody may do something with a text now."""
    holder = holder_of(text)
    return sorted(holder.bodies(by, text, what)) if holder else []


def readable(by: Actor, text: Text) -> Version:
    """The latest version of a text that somebody may read. Raises Http404 where there is none."""
    if text.current is not None and reads(by, text, text.current):
        return text.current
    last = text.versions.exclude(published=None).order_by("-number").first()
    if last is None or not reads(by, text, last):
        raise Http404
    return last


def allow(by: Actor, text: Text, what: What, body: str) -> None:
    """Raise Refused unless what holds a text lets somebody do this for a body now."""
    if body not in bodies(by, text, what):
        raise Refused(f"text.{what}")
