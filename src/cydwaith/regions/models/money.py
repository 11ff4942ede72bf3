"""The money of projects: each source apart, with what sort of figure it is, its date and where it was read."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.regions.models.project import Known, Project
from cydwaith.shared.pairs import Bilingual


class Nature(models.TextChoices):
    """What sort of figure it is. Figures of different sorts are never added to one another."""

    COMMITTED = "committed"
    PROVISIONAL = "provisional"
    RELEASED = "released"
    SPENT = "spent"
    REPAID = "repaid"
    ESTIMATE = "estimate"
    AIM = "aim"


class Funder(models.TextChoices):
    """Where money comes from; `deal` is the money of the growth or city deal that a project is part of."""

    UK_GOVERNMENT = "uk-government"
    WELSH_GOVERNMENT = "welsh-government"
    BOTH = "both-governments"
    DEAL = "deal"
    COUNCILS = "councils"
    PUBLIC = "public"
    PRIVATE = "private"
    MIXED = "mixed"
    UNSTATED = "unstated"


class Money(models.Model):
    """One figure: so many pounds, of one sort, from one source of money, for one project.

    `whole` says that it is the figure for all sources together: it is shown beside them, and never added. `purpose`
    tells two figures apart that would otherwise be the same one. `year` is the year in which the financial year began,
    where a figure is of one. It holds from the day `on` until `ended`: when a later figure takes its place, or when
    somebody says, with the reason, that it no longer holds.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="money")
    nature = models.CharField(max_length=11, choices=Nature)
    whole = models.BooleanField(default=False)
    funder = models.CharField(max_length=16, choices=Funder)
    pounds = models.PositiveBigIntegerField()
    purpose = models.SlugField(max_length=60, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    on = models.DateField()
    on_known = models.CharField(max_length=5, choices=Known, default=Known.DAY)
    ended = models.DateField(null=True)
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    note = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("project", "nature", "-whole", "funder", "purpose", "-on", "pk")
        verbose_name_plural = "money"
        indexes = [
            models.Index(fields=("whole", "on", "ended", "project", "nature", "funder", "pounds"), name="money_held")
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ended=None) | Q(ended__gte=F("on")), name="money_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(source=""), name="money_has_a_source"),
        ]

    def __str__(self) -> str:
        return f"£{self.pounds} {self.nature} for {self.project_id}"
