"""Holding a practice, or a version with its practice, while something is done to it."""

from django.db.models import Q

from cydwaith.practices.models import Practice, Version


def held_practice(slug: str) -> Practice:
    """A practice, by its address or its key, with its current version, held until the transaction ends."""
    return Practice.objects.select_for_update(of=("self",)).select_related("current").get(Q(pk=slug) | Q(key=slug))


def held_version(version: Version) -> Version:
    """The version as it is now, with its practice held until the transaction ends."""
    # Its address may have changed since somebody read it: it does when it is published.
    Practice.objects.select_for_update().get(versions=version.pk)
    return Version.objects.select_related("practice").get(pk=version.pk)
