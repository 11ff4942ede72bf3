"""What the sides agreed, and what they say of it afterwards."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.decisions.models import Decision
from cydwaith.forums.models import Side
from cydwaith.policies.models.policy import Policy
from cydwaith.shared.pairs import Bilingual
from cydwaith.texts.models import Version


class Agreement(models.Model):
    """One version of a policy's text, whole or some of its sections, put to the forum for the consent of every side.

    `digest` is the hash of that version in both languages, and `sections` the JSON list of the keys of those that are
    put (all of them, where it is whole). It is agreed when its decision is. `review_on` is when it is asked whether it
    did what it was for, `sunset_on` when it ends unless it is agreed anew.
    """

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="agreements")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="agreement")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    sections = models.TextField()
    whole = models.BooleanField()
    review_on = models.DateField()
    sunset_on = models.DateField(null=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("policy", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(sunset_on=None) | Q(sunset_on__gte=F("review_on")), name="agreement_reviewed_before_it_ends"
            ),
            models.CheckConstraint(condition=~Q(digest=""), name="agreement_on_a_hash"),
        ]


class Judgement(models.Model):
    """What a side says when it is asked whether the policy did what it was for. The last of each side counts."""

    class Did(models.TextChoices):
        YES = "yes"
        PARTLY = "partly"
        NO = "no"
        CANNOT_TELL = "cannot_tell"

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="judgements")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    did = models.CharField(max_length=12, choices=Did)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    text = Bilingual()

    class Meta:
        ordering = ("policy", "side", "number")
        constraints = [
            models.UniqueConstraint(fields=("policy", "side", "number"), name="judgement_number_once"),
            models.CheckConstraint(condition=~Q(text_cy="") | ~Q(text_en=""), name="judgement_says_why"),
        ]
