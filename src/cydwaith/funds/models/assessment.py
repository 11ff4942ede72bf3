"""Who assesses the bids of a call, what they declare, and the scores that they give."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Account, Body
from cydwaith.funds.models.bid import Bid
from cydwaith.funds.models.call import Call, CallCriterion
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class Assessor(models.Model):
    """Somebody from an organisation who assesses the bids of a call; shown by a number and the organisation.

    Once the account is gone the scores stay, and nobody knows whose they were.
    """

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="assessors")
    number = models.PositiveSmallIntegerField()
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, related_name="+")
    ended = models.DateTimeField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("call", "number")
        constraints = [
            models.UniqueConstraint(fields=("call", "number"), name="assessor_number_once"),
            models.UniqueConstraint(fields=("call", "account"), name="assessor_once_a_call"),
        ]

    def __str__(self) -> str:
        return f"assessor {self.number} of {self.call_id}"


class Interest(models.Model):
    """What an assessor declares about one bid: no interest, or which. The last of them counts. Never changed."""

    assessor = models.ForeignKey(Assessor, on_delete=models.PROTECT, related_name="interests")
    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="interests")
    number = models.PositiveSmallIntegerField()
    has = models.BooleanField()
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    what = Bilingual()

    class Meta:
        ordering = ("assessor", "bid", "number")
        constraints = [
            models.UniqueConstraint(fields=("assessor", "bid", "number"), name="interest_number_once"),
            models.CheckConstraint(
                condition=Q(has=False) | ~Q(what_cy="") | ~Q(what_en=""), name="an_interest_is_told"
            ),
        ]

    def __str__(self) -> str:
        return f"interest {self.pk}"


class Scoring(models.Model):
    """Scores of an assessor for a bid: their own (`number` 1), then as moderated (2 and on), with why. They stay."""

    assessor = models.ForeignKey(Assessor, on_delete=models.PROTECT, related_name="scorings")
    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="scorings")
    number = models.PositiveSmallIntegerField()
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    why = Bilingual()

    class Meta:
        ordering = ("assessor", "bid", "number")
        constraints = [
            models.UniqueConstraint(fields=("assessor", "bid", "number"), name="scoring_number_once"),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(why_cy="") | ~Q(why_en=""), name="moderated_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"scoring {self.pk}"


class Mark(models.Model):
    """From nought to five for one criterion, with the reason. Never changed."""

    scoring = models.ForeignKey(Scoring, on_delete=models.PROTECT, related_name="marks")
    criterion = models.ForeignKey(CallCriterion, on_delete=models.PROTECT, related_name="+")
    mark = models.PositiveSmallIntegerField()
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default=new_salt)

    reason = Bilingual()

    class Meta:
        ordering = ("scoring", "criterion")
        constraints = [
            models.UniqueConstraint(fields=("scoring", "criterion"), name="mark_once_a_criterion"),
            models.CheckConstraint(condition=Q(mark__lte=5), name="mark_from_nought_to_five"),
            models.CheckConstraint(condition=~Q(reason_cy="") | ~Q(reason_en=""), name="a_mark_has_its_reason"),
        ]

    def __str__(self) -> str:
        return f"mark {self.pk}"
