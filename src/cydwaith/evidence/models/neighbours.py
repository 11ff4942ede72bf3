"""Which places the Office for National Statistics finds alike."""

from django.db import models

from cydwaith.bodies.models import Place


class Likeness(models.TextChoices):
    """In which respect places are alike."""

    GLOBAL = "global"
    ECONOMIC = "economic"
    DEMOGRAPHIC = "demographic"


class Neighbour(models.Model):
    """That a place is the n-th most like another, as published by the Office for National Statistics."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="neighbours")
    likeness = models.CharField(max_length=12, choices=Likeness)
    rank = models.PositiveSmallIntegerField()
    neighbour_code = models.CharField(max_length=9)
    neighbour_name = models.CharField(max_length=100)

    class Meta:
        ordering = ("place", "likeness", "rank")
        constraints = [models.UniqueConstraint(fields=("place", "likeness", "rank"), name="one_neighbour_a_rank")]


class Cluster(models.Model):
    """The group of alike places that the Office for National Statistics puts a place in."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="clusters")
    likeness = models.CharField(max_length=12, choices=Likeness)
    letter = models.CharField(max_length=2)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("place", "likeness"), name="one_cluster_a_likeness")]
