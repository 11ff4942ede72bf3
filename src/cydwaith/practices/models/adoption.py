"""Other bodies taking a practice up, in dated steps."""

from django.db import models

from cydwaith.bodies.models import Body, Post
from cydwaith.practices.models.practice import Practice, Precision
from cydwaith.shared.pairs import Bilingual


class Adoption(models.Model):
    """One body's dealings with another's practice. Where it stands is its latest step."""

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="adoptions")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="adoptions")
    sample = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("practice", "body"), name="adoption_once")]


class Step(models.Model):
    """One dated step of an adoption, never changed afterwards; `because` names what was said to the body before it."""

    class Kind(models.TextChoices):
        INTERESTED = "interested"
        TRYING = "trying"
        ADOPTED = "adopted"
        ADAPTED = "adapted"
        STOPPED = "stopped"
        DECLINED = "declined"

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind)
    on = models.DateField()
    precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    contact = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    source = models.CharField(max_length=300, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    because = models.CharField(max_length=40, blank=True)
    recorded = models.DateTimeField()

    note = Bilingual()

    class Meta:
        ordering = ("on", "id")
        constraints = [models.UniqueConstraint(fields=("adoption", "kind", "on"), name="step_once_a_day")]
