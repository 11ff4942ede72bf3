"""Places with a code, and dated groups of them."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models.sourced import Sourced
from cydwaith.shared.pairs import Bilingual

GSS = r"^[ENSWK]\d{8}$"


class PlaceKind(models.TextChoices):
    """What sort of area a figure can be measured for."""

    COUNTRY = "country"
    COUNCIL = "council"
    HEALTH_BOARD = "health_board"
    POLICE = "police"
    FIRE = "fire"
    OTHER = "other"


class Place(Sourced):
    """An area with an official nine-character code. Data are joined on the code, never on a name."""

    code = models.CharField(primary_key=True, max_length=9)
    kind = models.CharField(max_length=20, choices=PlaceKind)
    letters = models.CharField(max_length=3, blank=True)
    name_cy = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    short_cy = models.CharField(max_length=16, blank=True)
    short_en = models.CharField(max_length=16, blank=True)
    area_km2 = models.FloatField(null=True)

    name = Bilingual()
    short = Bilingual()

    class Meta:
        ordering = ("code",)
        constraints = [models.CheckConstraint(condition=Q(code__regex=GSS), name="place_code_is_gss")]

    def __str__(self) -> str:
        return self.code


class AreaGroup(Sourced):
    """A set of places that belong together from one date to another: a region, Arfor, a health board's area."""

    code = models.SlugField(primary_key=True, max_length=60)
    kind = models.CharField(max_length=20)
    place = models.OneToOneField(Place, on_delete=models.PROTECT, null=True, related_name="as_group")
    name_cy = models.CharField(max_length=100, blank=True)
    name_en = models.CharField(max_length=100, blank=True)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    name = Bilingual()

    class Meta:
        ordering = ("kind", "code")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_from=None) | Q(valid_to__gte=F("valid_from")),
                name="area_group_dates_in_order",
            ),
            models.CheckConstraint(condition=~Q(name_cy="") | ~Q(name_en=""), name="area_group_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.code


class Extent(models.TextChoices):
    """Whether all of a place belongs to a group, or part of it."""

    WHOLE = "whole"
    PART = "part"


class AreaMembership(Sourced):
    """A place's belonging to a group: whole or part, from one date to another. Groups may overlap."""

    group = models.ForeignKey(AreaGroup, on_delete=models.CASCADE, related_name="memberships")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="memberships")
    extent = models.CharField(max_length=5, choices=Extent, default=Extent.WHOLE)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        ordering = ("group", "place")
        constraints = [
            models.UniqueConstraint(fields=("group", "place", "valid_from"), name="member_once_from_a_date"),
            models.UniqueConstraint(
                fields=("group", "place"), condition=Q(valid_from=None), name="member_once_undated"
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_from=None) | Q(valid_to__gte=F("valid_from")),
                name="area_membership_dates_in_order",
            ),
        ]
