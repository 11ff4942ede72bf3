"""A text, its sections, what each of them said, and its versions."""

import secrets

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual

LONGEST_TITLE = 200


def new_key() -> str:
    """A random key that may stand in an address and in XML: it begins with a letter."""
    return f"t{secrets.token_hex(7)}"


def new_salt() -> str:
    """What is hashed with words, so that nobody can find the words of a draft by trying."""
    return secrets.token_hex(12)


class Text(models.Model):
    """A text that bodies write together: one work in two languages, neither of them the original.

    `kind` and `holder` say what it belongs to (a policy, by its key); the room of that kind says who may do what with
    it. `current` is the version that counts, the last that anyone wrote.
    """

    key = models.CharField(max_length=16, unique=True, default=new_key)
    kind = models.CharField(max_length=30)
    holder = models.CharField(max_length=64)
    begun_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    begun = models.DateTimeField()
    current = models.OneToOneField("Version", on_delete=models.PROTECT, null=True, related_name="+")
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=("kind", "holder"), name="text_holder")]

    def __str__(self) -> str:
        return f"text {self.key}"


class Section(models.Model):
    """A part of a text that keeps its key wherever it is moved; its number is its place in a version."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="sections")
    key = models.CharField(max_length=16, default=new_key)

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=("text", "key"), name="section_key_once")]

    def __str__(self) -> str:
        return f"section {self.key}"


class Wording(models.Model):
    """What a section said at some time, in both languages. Never changed: whoever writes writes the next one."""

    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="wordings")
    number = models.PositiveIntegerField()
    heading_cy = models.CharField(max_length=LONGEST_TITLE, blank=True)
    heading_en = models.CharField(max_length=LONGEST_TITLE, blank=True)
    words_cy = models.TextField(blank=True)
    words_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    heading = Bilingual()
    words = Bilingual()

    class Meta:
        ordering = ("section", "number")
        constraints = [models.UniqueConstraint(fields=("section", "number"), name="wording_number_once")]

    def __str__(self) -> str:
        return f"wording {self.pk}"


class InStep(models.Model):
    """That a body compared both languages of a section as they stand in one wording, and they say the same."""

    wording = models.OneToOneField(Wording, on_delete=models.PROTECT, related_name="in_step")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"in step {self.pk}"


class Version(models.Model):
    """A text as it stood after one change: its title, and the wording of each section in order. Never changed.

    `wordings` is the JSON list of their numbers in the database. What is frozen has the digest of all of it in both
    languages (`engines.drafting.hashing`); what is published is frozen, and its digest stands in the record openly.
    """

    class Change(models.TextChoices):
        """What made it another version than the one before."""

        BEGUN = "begun"
        WRITTEN = "written"
        ADDED = "added"
        MOVED = "moved"
        REMOVED = "removed"
        RETITLED = "retitled"
        AMENDED = "amended"
        BROUGHT_IN = "brought_in"

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title_cy = models.CharField(max_length=LONGEST_TITLE, blank=True)
    title_en = models.CharField(max_length=LONGEST_TITLE, blank=True)
    wordings = models.TextField()
    change = models.CharField(max_length=10, choices=Change)
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    frozen = models.DateTimeField(null=True)
    frozen_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    digest = models.CharField(max_length=64, blank=True)
    published = models.DateTimeField(null=True)
    published_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    salt = models.CharField(max_length=32, default=new_salt)

    title = Bilingual()

    class Meta:
        ordering = ("text", "-number")
        constraints = [
            models.UniqueConstraint(fields=("text", "number"), name="text_version_number_once"),
            models.CheckConstraint(
                condition=Q(frozen=None, frozen_body=None, digest="")
                | Q(~Q(digest=""), ~Q(title_cy=""), ~Q(title_en=""), frozen__isnull=False, frozen_body__isnull=False),
                name="text_version_frozen_in_both_languages",
            ),
            models.CheckConstraint(
                condition=Q(published=None, published_body=None)
                | Q(published__isnull=False, published_body__isnull=False, frozen__isnull=False),
                name="text_version_published_is_frozen",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of text {self.text_id}"
