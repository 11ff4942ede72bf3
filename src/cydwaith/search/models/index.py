"""The index: documents, how often each word occurs, and which shelf of them is asked."""

import secrets

from django.db import models


class Shelf(models.IntegerChoices):
    """Where an index stands. One of the first two is asked while the other is filled; the third is for trials."""

    FIRST = 0
    SECOND = 1
    TRIAL = 2


ROOM = 2**32
"""Each shelf numbers its documents from its own multiple of this, so that the newest have the highest numbers."""


def new_version() -> str:
    """A name that no other state of the index has, not even one that was rolled back."""
    return secrets.token_hex(8)


class State(models.Model):
    """Which shelf is asked now, when the rebuild under way began, how often the glossary has changed; one row.

    `version` is another one whenever anything on the shelf is, so that what was worked out of it can be kept. `form`
    is that of the shelf that is asked (`index.form`), `names` a digest of the site's names with which it was analysed,
    `upto` the last entry of the record that it has taken in; below zero when something could not be taken in.
    """

    live = models.PositiveSmallIntegerField(choices=Shelf, null=True)
    filling = models.DateTimeField(null=True)
    terms = models.PositiveIntegerField(default=0)
    built = models.DateTimeField(null=True)
    version = models.CharField(max_length=16, default=new_version)
    form = models.CharField(max_length=16, blank=True)
    names = models.CharField(max_length=16, blank=True)
    upto = models.BigIntegerField(default=0)

    def move_on(self) -> None:
        """What was worked out of the index so far is out of date."""
        self.version = new_version()
        self.save(update_fields=["version", "upto"])


class Document(models.Model):
    """One thing that can be found, as it was when last looked at; `since` is when it could first be found.

    `words` holds six lines: the folded words, Welsh keys and English keys of the title, and those of the texts;
    `numbers` the same as the ranking reads them, a word in eight bytes;
    `codes` a line for each filter with the codes it has, parted by spaces; `called` the keys of the names by which it
    is called; `address` where its page is, so that an answer can say it without opening every page of the site;
    `tokens` where the words stand in the titles and at the beginning of the texts, with their keys, as JSON.
    """

    shelf = models.PositiveSmallIntegerField(choices=Shelf)
    kind = models.CharField(max_length=30)
    key = models.CharField(max_length=120)
    title_cy = models.TextField(blank=True)
    title_en = models.TextField(blank=True)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    words = models.TextField()
    numbers = models.BinaryField()
    address_cy = models.CharField(max_length=300, blank=True)
    address_en = models.CharField(max_length=300, blank=True)
    codes = models.TextField(blank=True)
    called = models.CharField(max_length=200, blank=True)
    tokens = models.TextField(blank=True)
    on = models.DateField(null=True)
    sample = models.BooleanField(default=False)
    since = models.DateTimeField()
    indexed = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("shelf", "kind", "key"), name="document_once_a_shelf")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}"


class Stream(models.TextChoices):
    """What a word in the index is: as written, a Welsh key, or an English key."""

    RAW = "raw"
    CY = "cy"
    EN = "en"


class Frequency(models.Model):
    """In how many documents of a shelf a word occurs."""

    shelf = models.PositiveSmallIntegerField(choices=Shelf)
    stream = models.CharField(max_length=3, choices=Stream)
    term = models.CharField(max_length=80)
    documents = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("shelf", "stream", "term"), name="frequency_once")]
        indexes = [models.Index(fields=("term",), name="frequency_term", opclasses=["varchar_pattern_ops"])]


class Size(models.Model):
    """How many documents of a shelf have words in a stream, and how many words they have together."""

    shelf = models.PositiveSmallIntegerField(choices=Shelf)
    stream = models.CharField(max_length=3, choices=Stream)
    documents = models.PositiveIntegerField(default=0)
    words = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("shelf", "stream"), name="size_once")]
