"""What stands in a self-assessment besides its words: evidence, actions, last year’s actions, ratings."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body, Post
from cydwaith.performance.models.reports import LONGEST_KEY, Asked, Report
from cydwaith.programme.models import Commitment
from cydwaith.shared.pairs import Bilingual
from cydwaith.texts.models.text import new_salt


class Evidence(models.Model):
    """Something that the figures, practices or others say of a council, as it stood on the day it was gathered.

    `requirement` is which of the three performance requirements of section 89 it bears on. `told` stays as it was,
    whatever becomes of the thing itself; `data` holds, as JSON, the figures of its chart. The writer keeps it, with or
    without a comment, or drops it.
    """

    class Kept(models.TextChoices):
        WAITS = "waits"
        KEPT = "kept"
        DROPPED = "dropped"

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="evidence")
    requirement = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=LONGEST_KEY)
    title_cy = models.CharField(max_length=300, blank=True)
    title_en = models.CharField(max_length=300, blank=True)
    told_cy = models.TextField(blank=True)
    told_en = models.TextField(blank=True)
    source_cy = models.CharField(max_length=300, blank=True)
    source_en = models.CharField(max_length=300, blank=True)
    path = models.CharField(max_length=300, blank=True)
    data = models.TextField(blank=True)
    on = models.DateField()
    kept = models.CharField(max_length=10, choices=Kept, default=Kept.WAITS)
    comment_cy = models.TextField(blank=True)
    comment_en = models.TextField(blank=True)
    sample = models.BooleanField(default=False)
    salt = models.CharField(max_length=32, default=new_salt)

    title = Bilingual()
    told = Bilingual()
    source = Bilingual()
    comment = Bilingual()

    class Meta:
        ordering = ("report", "requirement", "pk")
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(fields=("report", "kind", "key"), name="evidence_once_a_thing"),
            models.CheckConstraint(condition=~Q(title_cy="", title_en=""), name="evidence_has_a_title"),
        ]

    def __str__(self) -> str:
        return f"evidence {self.pk}"


class Action(models.Model):
    """Something that a council says in a report it will do: by which post, by when; and the commitment it became.

    `asked` is the recommendation for which it is done, where it is for one.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="actions")
    number = models.PositiveSmallIntegerField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    due = models.DateField(null=True)
    asked = models.ForeignKey(Asked, on_delete=models.PROTECT, null=True, related_name="actions")
    dropped = models.BooleanField(default=False)
    commitment = models.OneToOneField(Commitment, on_delete=models.PROTECT, null=True, related_name="+")
    salt = models.CharField(max_length=32, default=new_salt)

    text = Bilingual()

    class Meta:
        ordering = ("report", "number")
        constraints = [
            models.UniqueConstraint(fields=("report", "number"), name="action_number_once"),
            models.CheckConstraint(condition=~Q(text_cy="", text_en=""), name="an_action_says_something"),
        ]

    def __str__(self) -> str:
        return f"action {self.pk}"


class Carried(models.Model):
    """An action of last year’s, and how far it worked, in the council’s own words.

    `action` is where it stands in last year’s report, when that was kept here too.
    """

    class HowFar(models.TextChoices):
        WHOLLY = "wholly"
        MOSTLY = "mostly"
        PARTLY = "partly"
        NOT = "not"
        TOO_EARLY = "too_early"

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="carried")
    number = models.PositiveSmallIntegerField()
    action = models.ForeignKey(Action, on_delete=models.PROTECT, null=True, related_name="carried")
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    how_far = models.CharField(max_length=10, choices=HowFar, blank=True)
    words_cy = models.TextField(blank=True)
    words_en = models.TextField(blank=True)
    dropped = models.BooleanField(default=False)
    salt = models.CharField(max_length=32, default=new_salt)

    text = Bilingual()
    words = Bilingual()

    class Meta:
        ordering = ("report", "number")
        verbose_name_plural = "carried"
        constraints = [
            models.UniqueConstraint(fields=("report", "number"), name="carried_number_once"),
            models.UniqueConstraint(
                fields=("report", "action"), condition=Q(action__isnull=False), name="carried_once_a_report"
            ),
            models.CheckConstraint(condition=~Q(text_cy="", text_en=""), name="what_is_carried_says_something"),
            models.CheckConstraint(
                condition=Q(how_far="") | ~Q(words_cy="", words_en=""), name="how_far_is_said_in_words"
            ),
            models.CheckConstraint(
                condition=Q(dropped=False) | Q(action=None), name="what_came_from_last_year_is_answered"
            ),
        ]

    def __str__(self) -> str:
        return f"carried {self.pk}"


class Scale(models.Model):
    """A council’s own scale of rating, in its own words and direction; never converted into another’s.

    Each line of `steps` is a step in the order in which the council writes them; `best` says which end is best.
    """

    class Best(models.TextChoices):
        FIRST = "first"
        LAST = "last"

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    steps_cy = models.TextField()
    steps_en = models.TextField()
    best = models.CharField(max_length=5, choices=Best)
    at = models.DateTimeField()

    steps = Bilingual()

    class Meta:
        ordering = ("body", "-pk")

    def __str__(self) -> str:
        return f"scale {self.pk}"


class Rating(models.Model):
    """How a council rates itself, overall (0) or on one of the three requirements: a step of its own scale."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="ratings")
    requirement = models.PositiveSmallIntegerField()
    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="+")
    step = models.PositiveSmallIntegerField()
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("report", "requirement")
        constraints = [
            models.UniqueConstraint(fields=("report", "requirement"), name="rated_once_a_requirement"),
            models.CheckConstraint(condition=Q(requirement__lte=3, step__gte=1), name="rated_on_what_there_is"),
        ]

    def __str__(self) -> str:
        return f"rating {self.pk}"
