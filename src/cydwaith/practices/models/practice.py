"""Practices, and the immutable versions of what is said about them."""

from typing import Any

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body, Post, Topic
from cydwaith.bodies.models.sourced import Sourced
from cydwaith.evidence.models import Indicator
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class State(models.TextChoices):
    """How far a version has come."""

    DRAFT = "draft"
    CHECKED = "checked"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Precision(models.TextChoices):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Practice(models.Model):
    """Something a body does differently, worth others' knowing. It is never deleted, only superseded or withdrawn.

    `key` is what the record calls it, for ever: drawn by lot, since a draft's title is nobody else's to read. The
    address (`slug`) is the same until it is published, and then made of its title.
    """

    slug = models.SlugField(primary_key=True, max_length=80)
    key = models.SlugField(max_length=80, unique=True)
    owner = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="practices")
    current = models.OneToOneField("Version", on_delete=models.PROTECT, null=True, related_name="+")
    sample = models.BooleanField(default=False)
    added = models.DateTimeField()

    class Meta:
        ordering = ("-added", "slug")

    def __str__(self) -> str:
        return self.slug

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = self.key or self.slug
        super().save(*args, **kwargs)

    @property
    def subject(self) -> str:
        """What the record calls it."""
        return f"practice:{self.key}"


class Version(models.Model):
    """What is said of a practice at one time. Once checked it does not change; a change makes the next version.

    `writers` and `checked_by` are pseudonyms; they tell only whether two different people wrote and checked it.
    `salt` is hashed with what it says until that is public; then there is none.
    """

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    written_in = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    from_public_sources = models.BooleanField(default=False)
    certainty = models.CharField(max_length=1, choices=Sourced.Certainty, blank=True)
    writers = models.JSONField(default=list)
    checked_by = models.CharField(max_length=32, blank=True)
    saved = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt, blank=True)
    published = models.DateTimeField(null=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)

    topics = models.ManyToManyField(Topic, related_name="versions")
    started = models.DateField(null=True)
    started_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    contact = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    outcome_known = models.BooleanField(default=False)
    goals = models.JSONField(default=list)
    ways = models.JSONField(default=list)
    steps = models.JSONField(default=list)
    links = models.JSONField(default=list)

    title_cy = models.CharField(max_length=160, blank=True)
    title_en = models.CharField(max_length=160, blank=True)
    summary_cy = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    problem_cy = models.TextField(blank=True)
    problem_en = models.TextField(blank=True)
    done_cy = models.TextField(blank=True)
    done_en = models.TextField(blank=True)
    money_cy = models.TextField(blank=True)
    money_en = models.TextField(blank=True)
    people_cy = models.TextField(blank=True)
    people_en = models.TextField(blank=True)
    time_cy = models.TextField(blank=True)
    time_en = models.TextField(blank=True)
    changed_cy = models.TextField(blank=True)
    changed_en = models.TextField(blank=True)
    for_whom_cy = models.TextField(blank=True)
    for_whom_en = models.TextField(blank=True)
    welsh_language_cy = models.TextField(blank=True)
    welsh_language_en = models.TextField(blank=True)
    elsewhere_cy = models.TextField(blank=True)
    elsewhere_en = models.TextField(blank=True)

    reason = Bilingual()
    title = Bilingual()
    summary = Bilingual()
    problem = Bilingual()
    done = Bilingual()
    money = Bilingual()
    people = Bilingual()
    time = Bilingual()
    changed = Bilingual()
    for_whom = Bilingual()
    welsh_language = Bilingual()
    elsewhere = Bilingual()

    class Meta:
        ordering = ("practice", "-number")
        constraints = [
            models.UniqueConstraint(fields=("practice", "number"), name="version_number_once"),
            models.UniqueConstraint(
                fields=("practice",), condition=Q(state__in=("draft", "checked")), name="one_open_version"
            ),
            models.UniqueConstraint(fields=("practice",), condition=Q(state="published"), name="one_published_version"),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="version_has_a_title"),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | ~Q(reason_cy="") | ~Q(reason_en=""), name="withdrawn_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.practice_id} {self.number}"

    @property
    def checked_by_its_writer(self) -> bool:
        """Whether one person of the body both wrote and checked it, which the page then says."""
        return self.checked_by in self.writers and not self.from_public_sources


class Move(models.Model):
    """That a practice is meant to move an indicator, and in which direction."""

    class Direction(models.TextChoices):
        UP = "up"
        DOWN = "down"

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="moves")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="moves")
    direction = models.CharField(max_length=4, choices=Direction)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("version", "indicator"), name="move_once")]
