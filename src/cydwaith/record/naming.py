"""What people call what the record speaks of. A room registers words for its verbs and pages for its subjects."""

from collections.abc import Callable, Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

_verbs: dict[str, Words] = {
    "reference.loaded": _("Reference facts loaded"),
    "account.invited": _("Account invited"),
    "account.erased": _("Account erased"),
    "role.given": _("Role given"),
    "role.changed": _("Role changed"),
    "role.ended": _("Role ended"),
    "post.taken": _("Holder of a post recorded"),
    "post.corrected": _("Holder of a post corrected"),
    "post.left": _("Holding of a post ended"),
    "post.struck": _("Holder of a post removed"),
    "post.contact": _("Contact of a post changed"),
    "log.key": _("Key of the record first used"),
    "witness.trusted": _("Witness of the record added"),
    "witness.ended": _("Witness of the record ended"),
}
_pages: dict[str, Callable[[str], str]] = {}
NOBODY: Final[Mapping[str, Words]] = {"operator": _("whoever runs the site"), "anyone": _("a visitor")}


def register(verbs: Mapping[str, Words], pages: Mapping[str, Callable[[str], str]] | None = None) -> None:
    """Add a room's words ("practice.published" → words) and pages ("practice" → from a slug to an address)."""
    _verbs.update(verbs)
    _pages.update(pages or {})


def verb(name: str) -> str:
    """What happened, in the reader's language; a verb that no room has named is shown as it is."""
    return str(_verbs.get(name, name))


def page_of(subject: str) -> str | None:
    """The address of what an entry is about ("practice:raglan"); None where it has no page."""
    kind, _, key = subject.partition(":")
    return _pages[kind](key) if kind in _pages and key else None


def subject(name: str) -> str:
    """What an entry is about, pseudonyms shortened: "practice:raglan", "account:3f9c0a12"."""
    return name[:16] if name.startswith("account:") else name


def actor(pseudonym: str) -> str:
    """Who did it: the pseudonym's first eight signs, or words for those who have none."""
    return str(NOBODY.get(pseudonym, pseudonym[:8]))
