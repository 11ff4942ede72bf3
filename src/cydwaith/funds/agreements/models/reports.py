"""What parties report of an award, when they were reminded, and what the figures say of it."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.funds.agreements.models.agreement import AgreementAim, JointAward
from cydwaith.practices.models import Impact
from cydwaith.shared.pairs import Bilingual


class AwardReturn(models.Model):
    """What a party is to report by a day, and what it reported: in words, and what it has spent and expects to spend.

    Both sums are pence of the award from its beginning to the end of its work.
    """

    award = models.ForeignKey(JointAward, on_delete=models.PROTECT, related_name="returns")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    last = models.BooleanField(default=False)
    given = models.DateField(null=True)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    spent = models.PositiveBigIntegerField(null=True)
    expected = models.PositiveBigIntegerField(null=True)
    dropped = models.BooleanField(default=False)
    at = models.DateTimeField()

    text = Bilingual()

    class Meta:
        ordering = ("due", "id")
        constraints = [
            models.UniqueConstraint(fields=("award", "body", "due"), name="return_once_a_day"),
            models.CheckConstraint(
                condition=Q(given=None, text_cy="", text_en="", spent=None, expected=None)
                | (Q(given__isnull=False, spent__isnull=False, expected__gte=F("spent")) & ~Q(text_cy="", text_en="")),
                name="a_return_given_says_something",
            ),
        ]

    def __str__(self) -> str:
        return f"return of {self.body_id} by {self.due}"


class ReturnReminder(models.Model):
    """That a party was told of a return: 30 or 7 days before it is due, and 0 once it is overdue."""

    of = models.ForeignKey(AwardReturn, on_delete=models.PROTECT, related_name="reminders")
    days = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        constraints = [models.UniqueConstraint(fields=("of", "days"), name="a_return_is_told_of_once")]


class AwardVerdict(models.Model):
    """What the figures say of an aim, as it was laid down; worked out anew when figures change, and kept for pages.

    `effect` is in the indicator's unit, a mean over `periods`; `effect` and `chance` are figures as text, or empty.
    """

    aim = models.OneToOneField(AgreementAim, on_delete=models.PROTECT, related_name="verdict")
    at = models.DateTimeField()
    inputs = models.CharField(max_length=64)
    verdict = models.CharField(max_length=24, choices=Impact.Verdict)
    reasons = models.JSONField(default=list)
    effect = models.CharField(max_length=40, blank=True)
    chance = models.CharField(max_length=40, blank=True)
    periods = models.PositiveSmallIntegerField(default=0)
    adopters = models.JSONField(default=list)

    class Meta:
        ordering = ("aim",)

    @property
    def award_id(self) -> int:
        """The award whose aim it is."""
        return self.aim.version.award_id
