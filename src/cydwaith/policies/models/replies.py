"""What is told of a policy: replies to what is asked of every one, and what is cited for it."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.forums.models import Side
from cydwaith.policies.models.policy import Policy, Stage
from cydwaith.shared.pairs import Bilingual


class Reply(models.Model):
    """What was replied to something that is asked of every policy (`asked`), for all or for one side.

    Never changed: another reply is the next number, and the last one counts.
    """

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="replies")
    asked = models.SlugField(max_length=40)
    side = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="+")
    number = models.PositiveSmallIntegerField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    text = Bilingual()

    class Meta:
        ordering = ("policy", "asked", "side", "number")
        verbose_name_plural = "replies"
        constraints = [
            models.UniqueConstraint(fields=("policy", "asked", "side", "number"), name="reply_number_once_a_side"),
            models.UniqueConstraint(
                fields=("policy", "asked", "number"), condition=Q(side=None), name="reply_number_once_for_all"
            ),
            models.CheckConstraint(condition=~Q(text_cy="") | ~Q(text_en=""), name="reply_says_something"),
        ]


class Citation(models.Model):
    """Something that belongs to a policy (a figure, a practice, a meeting …), as it was on the day it was cited.

    `told` is what it said then: it stays, whatever becomes of the thing itself. One that was taken away keeps its place
    in the life of the policy.
    """

    class Cited(models.TextChoices):
        INDICATOR = "indicator"
        PRACTICE = "practice"
        QUESTION = "question"
        MEETING = "meeting"
        PAPER = "paper"
        DECISION = "decision"
        COMMITMENT = "commitment"

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="citations")
    kind = models.CharField(max_length=10, choices=Cited)
    key = models.CharField(max_length=120)
    stage = models.CharField(max_length=10, choices=Stage)
    title_cy = models.CharField(max_length=300, blank=True)
    title_en = models.CharField(max_length=300, blank=True)
    told_cy = models.TextField(blank=True)
    told_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    removed = models.DateTimeField(null=True)

    title = Bilingual()
    told = Bilingual()

    class Meta:
        ordering = ("policy", "at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("policy", "kind", "key"), condition=Q(removed=None), name="citation_once_a_thing"
            ),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="citation_has_a_title"),
        ]
