"""A fact that says where it was read, and when; a thing that others named, and where its Welsh name was read."""

from typing import ClassVar, Final
from urllib.parse import urlsplit

from django.db import models

from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

NAMED_BY: Final = ("welsh_source", "described")
"""The columns that say where a name comes from."""


class Sourced(models.Model):
    """A reference fact: who says so, where, on which date it was so, and how sure we are."""

    class Certainty(models.TextChoices):
        HIGH = "H"
        MIDDLING = "M"

    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    as_of = models.DateField()
    certainty = models.CharField(max_length=1, choices=Certainty, default=Certainty.HIGH)

    class Meta:
        abstract = True


class Named(models.Model):
    """A thing that others named: a body, a post, a network. Its source gives one name, in English as a rule.

    `welsh_source` is where the Welsh one was read. One that no source gives is left out: the name there is is shown
    instead, marked with its language. `described`: no source names the thing in either language, and the name is ours.
    """

    welsh_source = models.URLField(max_length=500, blank=True)
    described = models.BooleanField(default=False)

    called: ClassVar[str] = "name"

    class Meta:
        abstract = True

    @property
    def given(self) -> Said:
        """The name as it is kept."""
        return both(self, self.called)

    @property
    def welsh_host(self) -> str:
        """The site on which its Welsh name was read."""
        return (urlsplit(self.welsh_source).hostname or "").removeprefix("www.")


def fault_of_name(name: Said, *, welsh_source: str = "", described: bool = False) -> str:
    """What is wrong with where a name comes from, in English, as faults of reference files are; nothing if sound."""
    if not name:
        return "it has no name in either language"
    if described:
        sound = name.cy and name.en and not welsh_source
        return "" if sound else "a description of our own is in both languages, and has no source"
    if welsh_source and not name.cy:
        return "there is a source, but no Welsh name"
    if name.cy and name.en and name.cy != name.en and not welsh_source:
        return f"no source gives the Welsh name {name.cy!r}"
    return ""
