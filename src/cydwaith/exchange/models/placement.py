"""Placements: three yeses, a text that three sign, and what becomes of it."""

from django.db import models
from django.db.models import F, Q

from cydwaith.exchange.models.application import Application
from cydwaith.record.sealing import new_salt


class SideOf(models.TextChoices):
    """Who speaks: the person, the home organisation or the host."""

    PERSON = "person"
    HOME = "home"
    HOST = "host"


class Answer(models.Model):
    """That one side says yes, or no, to a placement; said once. `by` is the pseudonym of whoever said it."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="answers")
    side = models.CharField(max_length=6, choices=SideOf)
    yes = models.BooleanField()
    by = models.CharField(max_length=32)
    on = models.DateField()

    class Meta:
        ordering = ("application", "pk")
        constraints = [
            models.UniqueConstraint(fields=("application", "side"), name="each_side_answers_once"),
            models.UniqueConstraint(fields=("application", "by"), name="nobody_answers_for_two_sides"),
            models.CheckConstraint(condition=Q(side__in=SideOf.values), name="an_answer_is_of_one_of_three"),
        ]

    def __str__(self) -> str:
        return f"answer {self.pk}"


class Version(models.Model):
    """A text of the agreement, as it was frozen; only the latest can be signed. A later one changes a placement.

    `sealed` is the hash of the whole text with a salt: what the public record knows of it. `competition`: the post was
    filled by fair and open competition.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    begins = models.DateField()
    ends = models.DateField()
    competition = models.BooleanField(default=False)
    sealed = models.CharField(max_length=64)
    side = models.CharField(max_length=6, choices=SideOf)
    at = models.DateTimeField()

    class Meta:
        ordering = ("application", "number")
        constraints = [
            models.UniqueConstraint(fields=("application", "number"), name="agreement_version_number_once"),
            models.CheckConstraint(condition=Q(ends__gte=F("begins")), name="agreement_version_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.application_id}"


class Document(models.Model):
    """The words of a text, with names and pay. It goes when its time is over; the hash of it stays."""

    version = models.OneToOneField(Version, on_delete=models.CASCADE, related_name="document")
    salt = models.CharField(max_length=32, default=new_salt)
    terms = models.JSONField()

    def __str__(self) -> str:
        return f"document {self.pk}"


class Signature(models.Model):
    """That one side signed one text, which `sealed` repeats."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="signatures")
    side = models.CharField(max_length=6, choices=SideOf)
    by = models.CharField(max_length=32)
    sealed = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("version", "pk")
        constraints = [
            models.UniqueConstraint(fields=("version", "side"), name="each_side_signs_once"),
            models.UniqueConstraint(fields=("version", "by"), name="nobody_signs_for_two_sides"),
            models.CheckConstraint(condition=Q(side__in=SideOf.values), name="a_signature_is_of_one_of_three"),
        ]

    def __str__(self) -> str:
        return f"signature {self.pk}"


class Placement(models.Model):
    """That somebody works elsewhere from one day to another, as the text says that all three signed.

    `ended` is the day on which it ended in truth. The salt keeps its hash in the record from being guessed.
    """

    application = models.OneToOneField(Application, on_delete=models.PROTECT, related_name="placement")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    begins = models.DateField()
    ends = models.DateField()
    ended = models.DateField(null=True)
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("-begins", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(ends__gte=F("begins")), name="placement_days_in_order"),
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__gte=F("begins")), name="placement_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"placement {self.pk}"


class StepKind(models.TextChoices):
    """What happened to a placement."""

    BEGUN = "begun"
    REVIEWED = "reviewed"
    EXTENDED = "extended"
    ENDED = "ended"


class PlacementStep(models.Model):
    """A dated step of a placement, as one side tells it; at its end, what was learnt."""

    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=8, choices=StepKind)
    side = models.CharField(max_length=6, choices=SideOf)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        ordering = ("placement", "on", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(kind="ended") | ~Q(words=""), name="an_end_says_what_was_learnt")
        ]

    def __str__(self) -> str:
        return f"step {self.pk}"
