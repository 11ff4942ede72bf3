"""What was laid down beforehand about telling whether a practice worked, and what then came out."""

from django.db import models
from django.db.models import Q

from cydwaith.evidence.models import Indicator
from cydwaith.practices.models.practice import Practice
from cydwaith.shared.pairs import Bilingual


class Specification(models.Model):
    """How it will be judged whether a practice moved a figure: written down, and hashed, before any result exists.

    It never changes; another way of judging makes the next number, with a reason, and the results of both stay visible.
    `text` is canonical JSON and `digest` its SHA-256 in UTF-8, as 64 hexadecimal digits; `by` is a pseudonym.
    """

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="specifications")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="specifications")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    digest = models.CharField(max_length=64)
    frozen = models.DateTimeField()
    by = models.CharField(max_length=32)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)

    reason = Bilingual()

    class Meta:
        ordering = ("practice", "indicator", "-number")
        constraints = [
            models.UniqueConstraint(fields=("practice", "indicator", "number"), name="specification_number_once"),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(reason_cy="") | ~Q(reason_en=""), name="specification_changed_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.practice_id} {self.indicator_id} {self.number}"


class Impact(models.Model):
    """What the figures say of a practice, worked out as a specification laid down, and kept so that pages only read.

    `effect`, `lower` and `upper` are in the indicator's unit; `rank` is that of the adopter's gap among all (1 the
    largest), where there is one adopter. `adopters` are the areas looked at, `repeated` how many of them, the owner's
    own apart, moved as the practice means to, by enough. `numbers` holds every series and table behind the page.
    """

    class Verdict(models.TextChoices):
        WORKED = "worked"
        PROBABLY_WORKED = "probably_worked"
        NO_SIGN = "no_sign_of_an_effect"
        DID_HARM = "did_harm"
        CANNOT_TELL = "cannot_tell_yet"

    specification = models.OneToOneField(Specification, on_delete=models.CASCADE, related_name="impact")
    at = models.DateTimeField()
    inputs = models.CharField(max_length=64)
    verdict = models.CharField(max_length=24, choices=Verdict)
    reasons = models.JSONField(default=list)
    settling = models.JSONField(default=dict)
    effect = models.FloatField(null=True)
    lower = models.FloatField(null=True)
    upper = models.FloatField(null=True)
    p_value = models.FloatField(null=True)
    least = models.FloatField(null=True)
    power = models.FloatField(null=True)
    rank = models.PositiveSmallIntegerField(null=True)
    ranked = models.PositiveSmallIntegerField(null=True)
    adopters = models.JSONField(default=list)
    measured = models.BooleanField(default=False)
    compared = models.BooleanField(default=False)
    repeated = models.PositiveSmallIntegerField(default=0)
    numbers = models.JSONField(default=dict)

    class Meta:
        ordering = ("specification",)
