"""What of the floors below can be followed: topics, organisations, searches that one keeps."""

from collections.abc import Collection
from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Account, Body, Topic
from cydwaith.notices.followable import Followable, Found, Thing, stored
from cydwaith.search.models import Saved
from cydwaith.shared.said import Said, said


def kept(keys: Collection[str], account: Account | None) -> Found:
    """Searches that somebody keeps: only whose they are finds them."""
    numbers = [int(key) for key in keys if key.isdecimal() and len(key) < 19]
    href = reverse("saved_searches")
    rows = Saved.objects.filter(pk__in=numbers, account=account) if account else ()
    return {str(one.pk): Thing(Said(one.question, one.question), href) for one in rows}


FOLLOWABLE: Final = (
    Followable(
        kind="topic",
        label=said(cy="Pwnc", en="Topic"),
        found=stored(Topic, "name", lambda one: reverse("topic", kwargs={"code": one.pk})),
        shown=("practices/topic.html",),
        feed=True,
    ),
    Followable(
        kind="council",
        label=said(cy="Sefydliad", en="Organisation"),
        found=stored(Body, "name", lambda one: reverse("body", kwargs={"code": one.pk})),
        shown=("practices/council.html", "bodies/body.html"),
        feed=True,
    ),
    Followable(
        kind="saved",
        label=said(cy="Chwiliad", en="Search"),
        found=kept,
        shown=("search/saved.html",),
        own=True,
    ),
)
