"""To whom the school is tied, by which agreement from when; and its money, by year and by who gives it."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual


class Tied(models.TextChoices):
    """What the other party is."""

    UNIVERSITY = "university"
    SCHOOL = "school"


class Nature(models.TextChoices):
    """Whether money was given, or is only proposed: the two are never added."""

    REAL = "real"
    PROPOSED = "proposed"


class SchoolAgreement(models.Model):
    """That the school is tied to a university or partner school, from a day, by an agreement that can be read.

    `partner` is the code of a proposed partner, where it is one. `degrees`: it is the other that awards degrees.
    """

    kind = models.CharField(max_length=10, choices=Tied)
    partner = models.SlugField(max_length=60, blank=True)
    name_cy = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    degrees = models.BooleanField(default=False)
    on = models.DateField()
    ended = models.DateField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    name = Bilingual()
    text = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("-on", "-pk")
        constraints = [
            models.CheckConstraint(condition=~Q(name_cy="", name_en=""), name="school_agreement_names_the_other"),
            models.CheckConstraint(condition=~Q(source=""), name="school_agreement_has_a_source"),
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__gte=F("on")) & ~Q(why_cy="", why_en=""),
                name="school_agreement_ends_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"agreement {self.pk}"


class SchoolMoney(models.Model):
    """A figure of the school's money for a financial year, from one source: given, or proposed.

    One that holds no longer says why, and stays to be read.
    """

    year = models.PositiveSmallIntegerField()
    nature = models.CharField(max_length=8, choices=Nature)
    whose_cy = models.CharField(max_length=200, blank=True)
    whose_en = models.CharField(max_length=200, blank=True)
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    pence = models.PositiveBigIntegerField()
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    ended = models.DateField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    whose = Bilingual()
    what = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("-year", "nature", "pk")
        verbose_name_plural = "school money"
        constraints = [
            models.CheckConstraint(condition=~Q(whose_cy="", whose_en=""), name="school_money_says_whose"),
            models.CheckConstraint(condition=~Q(source=""), name="school_money_has_a_source"),
            models.CheckConstraint(
                condition=Q(ended=None) | ~Q(why_cy="", why_en=""), name="school_money_ends_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"money {self.pk}"
