"""What people call what the record speaks of."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Acting
from cydwaith.bodies.models.acting import POST_NAME
from cydwaith.shared import rooms
from cydwaith.shared.deeds import verbs

Words = str | Promise
A_POST: Final = _("whoever held the post")
NOBODY: Final[Mapping[str, Words]] = {"operator": _("whoever runs the site"), "anyone": _("a visitor")}


def verb(name: str) -> str:
    """What happened, in the reader's language; one that no deed is told as any more is shown as it is."""
    found = verbs().get(name)
    return str(found.says) if found else name


def page_of(subject: str) -> str | None:
    """The address of what an entry is about; None where it has no page."""
    return rooms.page_of(subject)


def subject(name: str) -> str:
    """What an entry is about, pseudonyms shortened: "practice:raglan", "account:3f9c0a12"."""
    return name[:16] if name.startswith("account:") else name


def actor(pseudonym: str) -> str:
    """Who did it: the pseudonym's first eight signs, the post it was done for, or words for those who have none."""
    if pseudonym.startswith(POST_NAME):
        found = Acting.objects.filter(name=pseudonym).select_related("post__body").first()
        return f"{found.post.title.plain}, {found.post.body.name.plain}" if found else str(A_POST)
    return str(NOBODY.get(pseudonym, pseudonym[:8]))
