"""Dated facts about how a commitment goes, what it waits for, and its milestones."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.programme.models.commitment import Commitment
from cydwaith.shared.pairs import Bilingual


class Milestone(models.Model):
    """A step on the way to a commitment, with its date, and the body that set it; it is reached by a status.

    `ended` says when it was taken away, and is empty otherwise.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="milestones")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    due = models.DateField()
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    why_ended_cy = models.TextField(blank=True)
    why_ended_en = models.TextField(blank=True)

    title = Bilingual()
    why_ended = Bilingual()

    class Meta:
        ordering = ("commitment", "due", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="milestone_has_a_title"),
        ]


class Dependency(models.Model):
    """That one commitment cannot be finished before another, how many days it takes after that one, and who said so.

    `ended` says when it no longer held, and is empty while it does.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="needs")
    needs = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="needed_by")
    days = models.PositiveSmallIntegerField(default=0)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    why_ended_cy = models.TextField(blank=True)
    why_ended_en = models.TextField(blank=True)

    reason = Bilingual()
    why_ended = Bilingual()

    class Meta:
        ordering = ("commitment", "id")
        verbose_name_plural = "dependencies"
        constraints = [
            models.UniqueConstraint(fields=("commitment", "needs"), condition=Q(ended=None), name="needs_once"),
            models.CheckConstraint(condition=~Q(commitment=F("needs")), name="nothing_needs_itself"),
        ]


class Colour(models.TextChoices):
    """How a commitment goes, in the words of whoever reports: always shown as a word and a shape as well."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    DONE = "done"


class Part(models.TextChoices):
    """On which side of a commitment the reporting body stands."""

    OWNER = "owner"
    OTHER = "other"


class Status(models.Model):
    """What one body said about a commitment, or a milestone of it, on one day. Never changed; a later one follows it.

    `on` is the day it speaks of, `at` when it was recorded; `expected` is when the reporter now expects it to be done.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="statuses")
    milestone = models.ForeignKey(Milestone, on_delete=models.PROTECT, null=True, related_name="statuses")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=5, choices=Part)
    colour = models.CharField(max_length=5, choices=Colour)
    on = models.DateField()
    expected = models.DateField(null=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    evidence_title_cy = models.CharField(max_length=300, blank=True)
    evidence_title_en = models.CharField(max_length=300, blank=True)
    evidence_url = models.URLField(max_length=500, blank=True)
    at = models.DateTimeField()
    sample = models.BooleanField(default=False)

    reason = Bilingual()
    evidence_title = Bilingual()

    class Meta:
        ordering = ("commitment", "-on", "-id")
        verbose_name_plural = "statuses"
        indexes = [models.Index(fields=("commitment", "part", "-on", "-id"), name="status_latest")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason_cy="") | ~Q(reason_en=""), name="status_has_a_reason"),
        ]
