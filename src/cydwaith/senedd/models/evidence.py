"""What is stored of what became of what was undertaken in the Senedd."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual


class EvidenceKind(models.TextChoices):
    """What a piece of evidence is; none of them says that an undertaking was kept, or was not."""

    ANSWER = "answer"
    DECISION = "decision"
    COMMITMENT = "commitment"
    AWARD = "award"
    PRACTICE = "practice"
    FIGURE = "figure"
    MEETING = "meeting"
    OFFICE = "office"
    NOTHING = "nothing"


class Evidence(models.Model):
    """One dated piece of evidence of what became of an undertaking, or that somebody looked and found nothing.

    `on` is the day on which it happened, or on which it was looked for; `text` what it was, or where it was looked for.
    It is never changed. One that was wrong is withdrawn, with the reason, and stays to be read.
    """

    undertaking = models.CharField(max_length=40)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=EvidenceKind.choices)
    on = models.DateField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    url = models.URLField(max_length=300, blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    text = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("on", "pk")
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=~Q(text_cy="", text_en=""), name="evidence_says_something"),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""), name="evidence_is_withdrawn_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"evidence {self.pk} of {self.undertaking}"
