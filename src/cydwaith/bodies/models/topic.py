"""Policy areas, on two levels."""

from django.db import models

from cydwaith.shared.pairs import Bilingual


class Topic(models.Model):
    """A policy area, such as education, or a part of one, such as food in schools."""

    code = models.SlugField(primary_key=True, max_length=60)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    name_cy = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    aliases = models.CharField(max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    name = Bilingual()

    class Meta:
        ordering = ("order", "code")

    def __str__(self) -> str:
        return self.code
