"""What the search finds of forums."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.topics import with_those_above
from cydwaith.forums.models import Forum
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both


def found_forums() -> QuerySet[Forum]:
    """Closed forums stay where they are, but nobody is led to them."""
    return Forum.objects.exclude(stage=Forum.Stage.CLOSED).prefetch_related("topics", "sides").order_by("pk")


def forums() -> Iterator[Thing]:
    return map(forum, found_forums().iterator(chunk_size=200))


def one_forum(slug: str) -> Thing | None:
    found = found_forums().filter(pk=slug).first()
    return forum(found) if found else None


def forum(one: Forum) -> Thing:
    topics = list(one.topics.all())
    texts = (both(one, "purpose"), *(both(part, "name") for part in (*one.sides.all(), *topics)))
    places = tuple(filter(None, (one.body_id,)))
    return Thing(
        one.pk,
        both(one, "name"),
        texts,
        topics=with_those_above(topics),
        places=places,
        on=one.added.date(),
        sample=one.sample,
    )


KINDS = (Kind("forums", _("Forums"), forums, one_forum, lambda slug: reverse("forum", kwargs={"slug": slug})),)
