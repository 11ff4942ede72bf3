"""Policies that both sides make, and who leads each on either side."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body, Post, Topic
from cydwaith.forums.models import Forum, Side
from cydwaith.shared.pairs import Bilingual


class Stage(models.TextChoices):
    """How far a policy has come; what each stage asks for stands in `stages`."""

    EXPLORE = "explore"
    DRAFT = "draft"
    DELIBERATE = "deliberate"
    AGREE = "agree"
    DELIVER = "deliver"
    LEARN = "learn"


class Policy(models.Model):
    """Something that every side of a forum makes together, from the first question to what it did.

    `question` is what it begins from; `since` is when it came to the stage it is in; `source` says where the wish for
    it was read, where nobody here proposed it.
    """

    slug = models.SlugField(primary_key=True, max_length=80)
    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="policies")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="policies")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    question_cy = models.TextField(blank=True)
    question_en = models.TextField(blank=True)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.EXPLORE)
    since = models.DateTimeField()
    proposed_by = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    source_cy = models.CharField(max_length=300, blank=True)
    source_en = models.CharField(max_length=300, blank=True)
    sample = models.BooleanField(default=False)
    added = models.DateTimeField()

    title = Bilingual()
    question = Bilingual()
    source = Bilingual()

    class Meta:
        ordering = ("-added", "slug")
        verbose_name_plural = "policies"
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="policy_has_a_title"),
            models.CheckConstraint(
                condition=~Q(question_cy="") | ~Q(question_en=""), name="policy_begins_from_a_question"
            ),
            models.CheckConstraint(condition=Q(since__gte=F("added")), name="policy_since_it_was_added"),
        ]

    def __str__(self) -> str:
        return self.slug


class Lead(models.Model):
    """A post that holds the pen of a policy for one side, from one moment to another.

    A policy without one on some side is only proposed there: nobody leads it yet.
    """

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="leads")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        ordering = ("policy", "side", "since", "id")
        constraints = [
            models.UniqueConstraint(fields=("policy", "post"), condition=Q(until=None), name="lead_once_a_post"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="lead_in_order"),
        ]
