"""Who decides in a council: it resolves itself whether the council or its executive does (section 108)."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual


class Resolution(models.Model):
    """That a council resolved on a day who exercises its functions under this law. The last one that stands counts.

    It is never changed. One that was wrong is withdrawn, with the reason, and stays to be read.
    """

    class Decider(models.TextChoices):
        COUNCIL = "council"
        EXECUTIVE = "executive"

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    decider = models.CharField(max_length=9, choices=Decider)
    on = models.DateField()
    url = models.URLField(max_length=300, blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    why = Bilingual()

    class Meta:
        ordering = ("-on", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""), name="a_resolution_is_withdrawn_with_a_reason"
            ),
            models.UniqueConstraint(
                fields=("body", "on"), condition=Q(withdrawn=None), name="a_council_resolves_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"resolution {self.pk}"
