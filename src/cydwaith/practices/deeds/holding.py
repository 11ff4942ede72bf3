"""Holding a practice, or a version with its practice, while something is done to it."""

from cydwaith.practices.models import Practice, Version


def held_practice(slug: str) -> Practice:
    """A practice with its current version, held until the transaction ends."""
    return Practice.objects.select_for_update(of=("self",)).select_related("current").get(pk=slug)


def held_version(version: Version) -> Version:
    """The version as it is now, with its practice held until the transaction ends."""
    Practice.objects.select_for_update().get(pk=version.practice_id)
    return Version.objects.select_related("practice").get(pk=version.pk)
