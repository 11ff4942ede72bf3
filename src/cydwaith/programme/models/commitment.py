"""Commitments, and the immutable terms of each."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body, Place, Post, Topic
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models.practice import Move, Precision
from cydwaith.shared.pairs import Bilingual


class Programme(models.Model):
    """Commitments that belong together, such as those about housing."""

    slug = models.SlugField(primary_key=True, max_length=80)
    name_cy = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)
    summary_cy = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    sample = models.BooleanField(default=False)

    name = Bilingual()
    summary = Bilingual()

    class Meta:
        ordering = ("order", "slug")

    def __str__(self) -> str:
        return self.slug


class Commitment(models.Model):
    """Something one or more bodies owe others by a date. It is never deleted; what it says stands in its terms."""

    slug = models.SlugField(primary_key=True, max_length=100)
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, null=True, related_name="commitments")
    current = models.OneToOneField("Terms", on_delete=models.PROTECT, null=True, related_name="+")
    sample = models.BooleanField(default=False)
    added = models.DateTimeField()

    class Meta:
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.slug


class TermsStage(models.TextChoices):
    """Whether those it binds have agreed to it."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    WITHDRAWN = "withdrawn"


class Test(models.TextChoices):
    """How we will know that it was done."""

    INDICATOR = "indicator"
    EVIDENCE = "evidence"
    ACCEPTANCE = "acceptance"


class SourceKind(models.TextChoices):
    """Where a commitment comes from."""

    DECISION = "decision"
    ANSWER = "answer"
    AWARD = "award"
    RESPONSE = "response"
    POLICY = "policy"
    PROPOSAL = "proposal"


class Terms(models.Model):
    """What a commitment said from one moment on: what, by when, how we will know, where it comes from.

    Never changed: a change makes the next number, with its reason, so that any past day can be seen as it was. While
    agreed terms hold, a higher number that is only proposed is a change put forward; when everyone it takes has said
    yes, the next number holds it as agreed, or withdrawn where the proposal `withdraws`, and `accepts` points at the
    proposal. `due` is the promised date; `target` is in the indicator's unit; `money` in pounds.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="all_terms")
    number = models.PositiveSmallIntegerField()
    stage = models.CharField(max_length=10, choices=TermsStage)
    withdraws = models.BooleanField(default=False)
    accepts = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="accepted_as")
    proposed_by = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    due = models.DateField(null=True)
    due_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    test = models.CharField(max_length=10, choices=Test)
    known_by_cy = models.TextField(blank=True)
    known_by_en = models.TextField(blank=True)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, null=True, related_name="+")
    direction = models.CharField(max_length=4, choices=Move.Direction, blank=True)
    target = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    accepted_by = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    money = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    money_note_cy = models.TextField(blank=True)
    money_note_en = models.TextField(blank=True)
    topics = models.ManyToManyField(Topic, related_name="+")
    places = models.ManyToManyField(Place, related_name="+")
    source_kind = models.CharField(max_length=10, choices=SourceKind)
    source_key = models.CharField(max_length=200, blank=True)
    source_title_cy = models.CharField(max_length=300, blank=True)
    source_title_en = models.CharField(max_length=300, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    source_on = models.DateField(null=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()

    title = Bilingual()
    what = Bilingual()
    known_by = Bilingual()
    money_note = Bilingual()
    source_title = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("commitment", "-number")
        verbose_name_plural = "terms"
        constraints = [
            models.UniqueConstraint(fields=("commitment", "number"), name="terms_number_once"),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="terms_have_a_title"),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(reason_cy="") | ~Q(reason_en=""), name="terms_changed_with_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(test="indicator") | Q(indicator__isnull=False), name="terms_test_has_an_indicator"
            ),
            models.CheckConstraint(
                condition=~Q(test="acceptance") | Q(accepted_by__isnull=False), name="terms_acceptance_has_a_body"
            ),
            models.CheckConstraint(condition=Q(money=None) | Q(money__gte=0), name="terms_money_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.commitment_id} {self.number}"


class Party(models.Model):
    """A body that owes a commitment, or to which it is owed, and the post in it that answers for it."""

    class Role(models.TextChoices):
        OWES = "owes"
        OWED = "owed"

    terms = models.ForeignKey(Terms, on_delete=models.CASCADE, related_name="parties")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="commitment_parties")
    role = models.CharField(max_length=4, choices=Role)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("role", "id")
        verbose_name_plural = "parties"
        constraints = [
            models.UniqueConstraint(fields=("terms", "body"), name="party_once"),
            models.CheckConstraint(condition=~Q(role="owes") | Q(post__isnull=False), name="who_owes_names_a_post"),
        ]
