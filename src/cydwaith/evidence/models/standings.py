"""How places stand: worked out from the observations, kept so that pages only read."""

from django.db import models

from cydwaith.bodies.models import Place
from cydwaith.evidence.models.figures import Indicator


class Basis(models.TextChoices):
    """What is expected of places from: circumstances that predict the figure, or the figures of the others alone."""

    CIRCUMSTANCES = "circumstances"
    OTHERS = "others"


class Calculation(models.Model):
    """One working-out of an indicator at one period: what went in, what the model found, how sure it is.

    `context` holds the circumstances that were kept, `tried` all that were tried; `aside` the places so far from the
    others that they do not decide what is expected of them.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="calculations")
    period = models.CharField(max_length=24)
    at = models.DateTimeField()
    inputs = models.CharField(max_length=64)
    periods = models.JSONField(default=list)
    places = models.PositiveSmallIntegerField()
    context = models.JSONField(default=list)
    tried = models.JSONField(default=list)
    aside = models.JSONField(default=list)
    spread = models.FloatField(null=True)
    noise = models.FloatField(null=True)
    correlation = models.FloatField(null=True)
    latest = models.BooleanField(default=False)

    class Meta:
        ordering = ("indicator", "-period")
        constraints = [models.UniqueConstraint(fields=("indicator", "period"), name="one_calculation")]

    @property
    def basis(self) -> Basis:
        """What places are compared with here."""
        return Basis.CIRCUMSTANCES if self.context else Basis.OTHERS


class Standing(models.Model):
    """How far a place is, at one period, from what was expected of it, and what may be said of that.

    `basis` says what it was expected from: its circumstances, where they help to predict the figure, or no more than
    the figures of the others.
    """

    class Verdict(models.TextChoices):
        BETTER = "better"
        AS_EXPECTED = "as_expected"
        SLIGHT = "slight"
        WORSE = "worse"
        CANNOT_TELL = "cannot_tell"
        NO_JUDGEMENT = "no_judgement"

    calculation = models.ForeignKey(Calculation, on_delete=models.CASCADE, related_name="standings")
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="standings")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="standings")
    period = models.CharField(max_length=24)
    latest = models.BooleanField(default=False)

    value = models.FloatField(null=True)
    lower = models.FloatField(null=True)
    upper = models.FloatField(null=True)
    status = models.CharField(max_length=40, blank=True)
    rank = models.PositiveSmallIntegerField(null=True)
    ranked = models.PositiveSmallIntegerField(default=0)
    expected = models.FloatField(null=True)
    expected_lower = models.FloatField(null=True)
    expected_upper = models.FloatField(null=True)
    effect = models.FloatField(null=True)
    effect_lower = models.FloatField(null=True)
    effect_upper = models.FloatField(null=True)
    wrong_sign = models.FloatField(null=True)
    periods = models.PositiveSmallIntegerField(default=0)
    agreeing = models.PositiveSmallIntegerField(default=0)
    without = models.JSONField(default=dict)
    verdict = models.CharField(max_length=12, choices=Verdict)
    reason = models.CharField(max_length=40, blank=True)
    basis = models.CharField(max_length=13, choices=Basis, default=Basis.OTHERS)

    class Meta:
        ordering = ("indicator", "-effect")
        constraints = [models.UniqueConstraint(fields=("indicator", "place", "period"), name="one_standing")]
        indexes = [
            models.Index(fields=("place", "latest"), name="standing_place"),
            models.Index(fields=("latest", "verdict"), name="standing_latest"),
        ]
