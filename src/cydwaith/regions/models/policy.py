"""Titles of spatial policies that somebody verified against the published plan."""

from django.db import models
from django.db.models import Q

from cydwaith.shared.pairs import Bilingual


class PolicyTitle(models.Model):
    """The title of a spatial policy, as an editor read it in the plan as published: who, when, and on which page."""

    number = models.PositiveSmallIntegerField(primary_key=True)
    title_cy = models.CharField(max_length=300, blank=True)
    title_en = models.CharField(max_length=300, blank=True)
    source_url = models.URLField(max_length=500)
    page = models.CharField(max_length=40)
    verified_by = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    verified_on = models.DateField()
    at = models.DateTimeField()

    title = Bilingual()

    class Meta:
        ordering = ("number",)
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=36), name="policy_number_is_of_the_plan"),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="policy_title_is_given"),
        ]

    def __str__(self) -> str:
        return f"policy {self.number}"
