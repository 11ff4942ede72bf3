"""Who oversees which area, from when."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import AreaGroup, Body


class Oversight(models.Model):
    """That a regional office or a development agency oversees an area from one day to another, by a decision.

    Offices and agencies are proposed: without one of these nobody gives the region's side of anything.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    group = models.ForeignKey(AreaGroup, on_delete=models.PROTECT, related_name="+")
    begins = models.DateField()
    ends = models.DateField(null=True)
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ("group", "begins", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(ends=None) | Q(ends__gte=F("begins")), name="oversight_in_order"),
            models.UniqueConstraint(fields=("body", "group"), condition=Q(ends=None), name="oversight_once_at_a_time"),
            models.CheckConstraint(condition=~Q(source=""), name="oversight_has_a_source"),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} oversees {self.group_id}"
