"""Groups of councils that people make for themselves."""

from django.db import models

from cydwaith.bodies.models import Account, Place


class CouncilGroup(models.Model):
    """Some councils under a name that somebody gave them, to compare them again. Theirs alone, and in no record."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="council_groups")
    name = models.CharField(max_length=60)
    councils = models.ManyToManyField(Place, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("name",)
        constraints = [models.UniqueConstraint(fields=("account", "name"), name="one_group_a_name")]

    def __str__(self) -> str:
        return self.name
