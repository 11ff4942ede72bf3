"""Where projects stand: points or areas, as somebody has them."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.regions.models.project import Project


class ProjectSite(models.Model):
    """The site of a project: a geometry of GeoJSON (RFC 7946), from a day until another takes its place.

    `body` is null where whoever runs the site read it in a source.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sites")
    geometry = models.JSONField()
    on = models.DateField()
    ended = models.DateField(null=True)
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("project", "-on", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(ended=None) | Q(ended__gte=F("on")), name="site_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(source=""), name="site_has_a_source"),
            models.UniqueConstraint(fields=("project",), condition=Q(ended=None), name="one_site_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"site of {self.project_id}"
