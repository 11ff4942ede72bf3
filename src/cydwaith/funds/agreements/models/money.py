"""Claims, and every line of the money of an award."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.funds.agreements.models.agreement import AgreementVersion, JointAward
from cydwaith.shared.pairs import Bilingual


class Claim(models.Model):
    """What a party claims of its share for work between two days; `accepted` is what the funder takes of it.

    What is not accepted has a reason, and may be claimed again.
    """

    award = models.ForeignKey(JointAward, on_delete=models.PROTECT, related_name="claims")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    pence = models.PositiveBigIntegerField()
    begins = models.DateField()
    ends = models.DateField()
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    on = models.DateField()
    accepted = models.PositiveBigIntegerField(null=True)
    decided = models.DateField(null=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()

    what = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("award", "number")
        constraints = [
            models.UniqueConstraint(fields=("award", "number"), name="claim_number_once"),
            models.CheckConstraint(condition=Q(begins__lte=F("ends"), ends__lte=F("on")), name="claim_days_in_order"),
            models.CheckConstraint(condition=Q(pence__gt=0), name="claim_of_something"),
            models.CheckConstraint(condition=~Q(what_cy="", what_en=""), name="claim_says_what_for"),
            models.CheckConstraint(
                condition=Q(accepted=None, decided=None)
                | Q(decided__gte=F("on"), accepted=F("pence"))
                | (Q(decided__gte=F("on"), accepted__lt=F("pence")) & ~Q(reason_cy="", reason_en="")),
                name="claim_accepted_or_reduced_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"claim {self.number} of award {self.award_id}"


class MoneyLine(models.Model):
    """One line of the account of a party: never changed, never taken away; what was wrong has another line.

    `pence` goes below nought only where what was awarded or claimed is made less. What is asked back is `due` by a day
    and has a reason. `version` is the agreement that awards or varies; `claim` what is claimed, reduced or paid.
    """

    class Kind(models.TextChoices):
        AWARDED = "awarded"
        VARIED = "varied"
        CLAIMED = "claimed"
        REDUCED = "reduced"
        PAID = "paid"
        RECALLED = "recalled"
        RETURNED = "returned"

    award = models.ForeignKey(JointAward, on_delete=models.PROTECT, related_name="lines")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    on = models.DateField()
    pence = models.BigIntegerField()
    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, null=True, related_name="lines")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="lines")
    due = models.DateField(null=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()

    reason = Bilingual()

    class Meta:
        ordering = ("award", "on", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="varied")
                | Q(kind="reduced", pence__lt=0)
                | Q(kind__in=("awarded", "claimed", "paid", "recalled", "returned"), pence__gt=0),
                name="money_line_up_or_down",
            ),
            models.CheckConstraint(condition=~Q(pence=0), name="money_line_of_something"),
            models.CheckConstraint(
                condition=Q(kind__in=("awarded", "varied"), version__isnull=False, claim=None)
                | Q(kind__in=("claimed", "reduced", "paid"), version=None, claim__isnull=False)
                | Q(kind__in=("recalled", "returned"), version=None, claim=None),
                name="money_line_says_of_what",
            ),
            models.CheckConstraint(
                condition=Q(due=None) | Q(kind="recalled", due__gte=F("on")), name="money_line_only_recalled_is_due"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pence} for {self.body_id}"
