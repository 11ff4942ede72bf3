"""A fact that says where it was read, and when."""

from django.db import models


class Sourced(models.Model):
    """A reference fact: who says so, where, on which date it was so, and how sure we are."""

    class Certainty(models.TextChoices):
        HIGH = "H"
        MIDDLING = "M"

    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    as_of = models.DateField()
    certainty = models.CharField(max_length=1, choices=Certainty, default=Certainty.HIGH)

    class Meta:
        abstract = True
