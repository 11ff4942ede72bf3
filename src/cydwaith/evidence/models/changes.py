"""Whether figures change: worked out from the observations, kept so that pages only read."""

from django.db import models

from cydwaith.bodies.models import Place
from cydwaith.evidence.models.figures import Indicator


class ChangeVerdict(models.TextChoices):
    """Whether a figure has changed, and whether for the better where somebody judged that."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"
    CANNOT_TELL = "cannot_tell"


class ChangeMethod(models.TextChoices):
    """How that was judged: by the limits of its own variation, by a trend, or not at all."""

    CHART = "chart"
    TREND = "trend"
    NONE = "none"


class Change(models.Model):
    """Whether one figure of a place has changed lately or only varies, how that was judged, and what may be said of it.

    `marked` holds the periods that are no ordinary variation, each with its rules; `stretches` the limits of ordinary
    variation, stretch by stretch; `slope` the five-point trend. `verdict` is about `period`, the latest there is;
    `before` is what the same rule said of the period before it. `own` says whether the place moved by itself: the same
    change is found when the median of all councils is taken away.
    """

    Verdict = ChangeVerdict
    Method = ChangeMethod

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="changes")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="changes")
    period = models.CharField(max_length=24)
    inputs = models.CharField(max_length=64)
    at = models.DateTimeField()

    method = models.CharField(max_length=5, choices=Method)
    points = models.PositiveSmallIntegerField(default=0)
    verdict = models.CharField(max_length=12, choices=Verdict)
    before = models.CharField(max_length=12, choices=Verdict)
    rule = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    own = models.BooleanField(default=False)
    doubtful = models.BooleanField(default=False)
    size = models.FloatField(null=True)
    marked = models.JSONField(default=list)
    stretches = models.JSONField(default=list)
    slope = models.JSONField(default=dict)

    class Meta:
        ordering = ("indicator", "place")
        constraints = [models.UniqueConstraint(fields=("indicator", "place"), name="one_change")]
        indexes = [models.Index(fields=("place", "verdict"), name="change_place")]

    @property
    def new(self) -> bool:
        """Whether this has only now been seen: the period before, the same rule said something else."""
        return self.verdict != self.before
