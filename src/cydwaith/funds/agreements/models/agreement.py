"""Awards made here, the versions of their agreements, and who signed them."""

from typing import Final

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body, Post
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.programme.models import Commitment
from cydwaith.shared.pairs import Bilingual

LONGEST_CODE: Final = 60


class JointAward(models.Model):
    """Money that one organisation awards to others for work together.

    `funder` pays it out of `fund`, the code of a known fund, or of none; `bid` is the one it was made of.
    What it says stands in the versions of its agreement: `current` is the one that every party signed last. It is
    `closed` when all claims are settled.
    """

    funder = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    fund = models.CharField(max_length=LONGEST_CODE, blank=True)
    bid = models.OneToOneField("funds.Bid", on_delete=models.PROTECT, null=True, related_name="award")
    current = models.OneToOneField("AgreementVersion", on_delete=models.PROTECT, null=True, related_name="+")
    made = models.DateField()
    closed = models.DateField(null=True)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-made", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(closed=None) | Q(current__isnull=False), name="closed_once_agreed"),
        ]

    def __str__(self) -> str:
        return f"award {self.pk}"


class AgreementVersion(models.Model):
    """One version of the agreement of an award, word for word in both languages; never changed.

    `content` is what the text was made from, as canonical JSON; `digest` is over both. A later version takes the place
    of one that is not signed by all, and whatever was signed of it is void. `taken` is when the last party signed.
    """

    award = models.ForeignKey(JointAward, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    text_cy = models.TextField()
    text_en = models.TextField()
    content = models.TextField()
    digest = models.CharField(max_length=64)
    total = models.PositiveBigIntegerField()
    begins = models.DateField()
    ends = models.DateField()
    claims_by = models.DateField()
    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, null=True, related_name="+")
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken = models.DateTimeField(null=True)

    title = Bilingual()
    text = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("award", "number")
        constraints = [
            models.UniqueConstraint(fields=("award", "number"), name="agreement_number_once"),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="agreement_has_a_title"),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(reason_cy="", reason_en=""), name="agreement_changed_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(begins__lte=F("ends"), ends__lte=F("claims_by")), name="agreement_days_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of award {self.award_id}"


class AgreementParty(models.Model):
    """An organisation of a version: the one that pays, the one that leads, partners; and the post that signs for it.

    `pence` is its share. One that `leaves` keeps what it has claimed, claims no more, and need not sign.
    """

    class Role(models.TextChoices):
        FUNDER = "funder"
        LEAD = "lead"
        PARTNER = "partner"

    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, related_name="parties")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=7, choices=Role)
    pence = models.PositiveBigIntegerField(default=0)
    leaves = models.BooleanField(default=False)

    class Meta:
        ordering = ("version", "id")
        verbose_name_plural = "agreement parties"
        constraints = [
            models.UniqueConstraint(fields=("version", "body"), name="agreement_party_once"),
            models.UniqueConstraint(fields=("version",), condition=Q(role="lead"), name="agreement_one_lead"),
            models.UniqueConstraint(fields=("version",), condition=Q(role="funder"), name="agreement_one_funder"),
            models.CheckConstraint(
                condition=~Q(role="funder") | Q(pence=0, leaves=False), name="who_pays_has_no_share"
            ),
        ]


class Instalment(models.Model):
    """What a party may expect to be paid by a day, of its share."""

    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, related_name="instalments")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    pence = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("version", "due", "id")
        constraints = [models.UniqueConstraint(fields=("version", "body", "due"), name="instalment_once_a_day")]


class AgreementAction(models.Model):
    """Something that a party is to do by a day, as a version says; and the commitment that it became."""

    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, related_name="actions")
    number = models.PositiveSmallIntegerField()
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    due = models.DateField()
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, null=True, related_name="+")

    title = Bilingual()

    class Meta:
        ordering = ("version", "number")
        constraints = [
            models.UniqueConstraint(fields=("version", "number"), name="agreement_action_once"),
            models.CheckConstraint(condition=~Q(title_cy="", title_en=""), name="agreement_action_has_a_title"),
        ]


class AgreementAim(models.Model):
    """A figure that an award is meant to move, and how that will be judged: laid down, and signed, before any result.

    `text` is the specification as canonical JSON and `digest` its SHA-256.
    """

    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, related_name="aims")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("version", "indicator")
        constraints = [models.UniqueConstraint(fields=("version", "indicator"), name="agreement_aim_once")]


class AgreementSignature(models.Model):
    """That a party signed a version, by the post that signs for it."""

    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, related_name="signatures")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("version", "id")
        constraints = [models.UniqueConstraint(fields=("version", "body"), name="agreement_signed_once")]
