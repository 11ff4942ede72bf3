"""Indicators, and the figures observed for them."""

from typing import Final

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy

from cydwaith.bodies.models import Place, PlaceKind, Topic
from cydwaith.shared.pairs import Bilingual


class Kind(models.TextChoices):
    """What sort of number an indicator is."""

    PROPORTION = "proportion"
    RATE = "rate"
    RATIO = "ratio"
    MEAN = "mean"
    COUNT = "count"
    INDEX = "index"


class Polarity(models.TextChoices):
    """Which way is better, or that nobody should judge."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Influence(models.TextChoices):
    """What a council has to do with a figure: it does it, it is one of many hands, or it finds it as given."""

    SERVICE = "service"
    OUTCOME = "outcome"
    CIRCUMSTANCE = "circumstance"


ANSWERABLE: Final = (Influence.SERVICE, Influence.OUTCOME)
"""What a council can be asked about."""


class Comparable(models.TextChoices):
    """Where the indicator is defined and measured in the same way."""

    WALES = "wales"
    UK = "uk"


class Indicator(models.Model):
    """Something measured in the same way, place by place and period by period, with where it comes from.

    `per` is how many of its denominator a figure is given for: 100 for a percentage, 100,000 for most rates.
    `influence` is empty where nobody has reviewed it; `lever` names what a council does about a service or an outcome.
    """

    code = models.SlugField(primary_key=True, max_length=80)
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="indicators")
    kind = models.CharField(max_length=12, choices=Kind)
    measured_at = models.CharField(max_length=20, choices=PlaceKind)
    comparable = models.CharField(max_length=10, choices=Comparable)
    smallest_worthwhile = models.FloatField()
    worthwhile_reason_cy = models.TextField(blank=True)
    worthwhile_reason_en = models.TextField(blank=True)
    decimals = models.PositiveSmallIntegerField(default=1)
    prefix = models.CharField(max_length=5, blank=True)
    symbol = models.CharField(max_length=10, blank=True)
    per = models.FloatField(null=True)

    label_cy = models.CharField(max_length=120)
    label_en = models.CharField(max_length=120)
    measure_cy = models.CharField(max_length=120)
    measure_en = models.CharField(max_length=120)
    points_cy = models.CharField(max_length=80)
    points_en = models.CharField(max_length=80)
    unit_cy = models.CharField(max_length=120)
    unit_en = models.CharField(max_length=120)
    description_cy = models.TextField()
    description_en = models.TextField()
    caveats_cy = models.TextField(blank=True)
    caveats_en = models.TextField(blank=True)

    polarity = models.CharField(max_length=6, choices=Polarity)
    polarity_by_cy = models.CharField(max_length=120)
    polarity_by_en = models.CharField(max_length=120)
    polarity_on = models.DateField()
    polarity_reason_cy = models.TextField()
    polarity_reason_en = models.TextField()

    influence = models.CharField(max_length=12, choices=Influence, blank=True)
    lever_cy = models.CharField(max_length=120, blank=True)
    lever_en = models.CharField(max_length=120, blank=True)
    influence_by_cy = models.CharField(max_length=120, blank=True)
    influence_by_en = models.CharField(max_length=120, blank=True)
    influence_on = models.DateField(null=True)
    influence_reason_cy = models.TextField(blank=True)
    influence_reason_en = models.TextField(blank=True)

    context = models.JSONField(default=list)
    context_reason_cy = models.TextField()
    context_reason_en = models.TextField()

    publisher_cy = models.CharField(max_length=200)
    publisher_en = models.CharField(max_length=200)
    dataset = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    released = models.DateField(null=True)
    review = models.DateField(null=True)
    licence = models.CharField(max_length=120)
    licence_url = models.URLField(max_length=300)

    label = Bilingual()
    measure = Bilingual()
    points = Bilingual()
    unit = Bilingual()
    description = Bilingual()
    caveats = Bilingual()
    polarity_by = Bilingual()
    polarity_reason = Bilingual()
    worthwhile_reason = Bilingual()
    lever = Bilingual()
    influence_by = Bilingual()
    influence_reason = Bilingual()
    context_reason = Bilingual()
    publisher = Bilingual(unsaid=gettext_lazy("publisher not stated"))

    class Meta:
        ordering = ("topic__order", "code")
        constraints = [
            models.CheckConstraint(condition=Q(smallest_worthwhile__gte=0), name="smallest_worthwhile_not_negative"),
            models.CheckConstraint(condition=Q(per=None) | Q(per__gt=0), name="per_above_zero"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def judged(self) -> Polarity:
        """Which way is better for a council to be; neither of what it finds as given, however good for its people."""
        return Polarity(self.polarity) if self.influence in ANSWERABLE else Polarity.NONE


class Target(models.Model):
    """A value that the law, or a body, asks for from a date on."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="targets")
    starts = models.DateField()
    value = models.FloatField()
    label_cy = models.CharField(max_length=120)
    label_en = models.CharField(max_length=120)
    source_cy = models.CharField(max_length=300)
    source_en = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)

    label = Bilingual()
    source = Bilingual()

    class Meta:
        ordering = ("starts",)
        constraints = [models.UniqueConstraint(fields=("indicator", "starts"), name="one_target_a_date")]


class Load(models.Model):
    """One import of figures: which file, in which format, when, and what came of it."""

    format = models.CharField(max_length=20)
    name = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    added = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    unchanged = models.PositiveIntegerField()

    class Meta:
        ordering = ("-at",)


class Observation(models.Model):
    """A figure for a place and a period, with its interval and what its publisher says of its quality.

    `denominator` is how many it is a share or a rate of, where that is known: people, businesses, expected events.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="observations")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=24)
    starts = models.DateField()
    value = models.FloatField(null=True)
    lower = models.FloatField(null=True)
    upper = models.FloatField(null=True)
    denominator = models.FloatField(null=True)
    status = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)
    load = models.ForeignKey(Load, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("indicator", "place", "starts")
        constraints = [
            models.UniqueConstraint(fields=("indicator", "place", "period"), name="one_figure"),
            models.CheckConstraint(
                condition=Q(lower=None)
                | Q(upper=None)
                | Q(value=None)
                | Q(lower__lte=F("value"), upper__gte=F("value")),
                name="interval_contains_value",
            ),
            models.CheckConstraint(condition=Q(denominator=None) | Q(denominator__gt=0), name="denominator_above_zero"),
        ]
        indexes = [models.Index(fields=("indicator", "period"), name="observation_period")]
