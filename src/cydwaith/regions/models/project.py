"""Projects, the deals and funds that they are parts of, and who takes part in them."""

from typing import Final

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual

PLACES: Final = r"^(W\d{8}( W\d{8})*)?$"


class Known(models.TextChoices):
    """How exactly a date is known; `noted`: the source has none, and it is the day on which it was noted here."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NOTED = "noted"


class ProjectKind(models.TextChoices):
    """A deal or programme as a whole, a fund within one, or one project. Sums never mix them."""

    PORTFOLIO = "portfolio"
    FUND = "fund"
    PROJECT = "project"


class Project(models.Model):
    """Something that is to be built, begun or paid for in places; or a deal, programme or fund that it is part of.

    `places` are the codes of the places that a source names, in order, with a space between; none where no source
    does, and then the places of what it is part of say in which region it lies. `others` are partners that are no
    organisation here, with semicolons between.
    """

    code = models.SlugField(primary_key=True, max_length=60)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="parts")
    kind = models.CharField(max_length=9, choices=ProjectKind)
    name_cy = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    places = models.CharField(max_length=240, blank=True)
    others = models.CharField(max_length=500, blank=True)
    policies = models.CharField(max_length=100, blank=True)
    began = models.DateField(null=True)
    began_known = models.CharField(max_length=5, choices=Known, default=Known.DAY)
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    trust = models.CharField(max_length=1, default="H")
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    name = Bilingual()
    what = Bilingual()

    class Meta:
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(condition=~Q(name_cy="") | ~Q(name_en=""), name="project_has_a_name"),
            models.CheckConstraint(condition=~Q(parent=F("code")), name="project_is_no_part_of_itself"),
            models.CheckConstraint(condition=Q(places__regex=PLACES), name="project_places_are_codes"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def own_places(self) -> tuple[str, ...]:
        """The places that a source names for it."""
        return tuple(self.places.split())

    @property
    def lies_in(self) -> tuple[str, ...]:
        """Its places; where none is known, those of what it is part of."""
        return self.own_places or (self.parent.lies_in if self.parent else ())


class ProjectPartner(models.Model):
    """An organisation that takes part in a project; `leads` where it leads it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="partners")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    leads = models.BooleanField(default=False)

    class Meta:
        ordering = ("project", "-leads", "body")
        constraints = [models.UniqueConstraint(fields=("project", "body"), name="project_partner_once")]

    def __str__(self) -> str:
        return f"{self.body_id} in {self.project_id}"
