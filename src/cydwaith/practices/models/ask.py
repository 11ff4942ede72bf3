"""Requests to a council to tell how it does so well."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models.practice import Practice
from cydwaith.shared.pairs import Bilingual


class Ask(models.Model):
    """A body asking a council what it did: public, dated, answered by a practice, "we do not know" or "no"."""

    class Answer(models.TextChoices):
        PRACTICE = "practice"
        DO_NOT_KNOW = "do_not_know"
        NO = "no"

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="asks")
    period = models.CharField(max_length=24)
    asked = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="asks_received")
    asking = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="asks_made")
    at = models.DateTimeField()
    question_cy = models.TextField(blank=True)
    question_en = models.TextField(blank=True)
    answer = models.CharField(max_length=12, choices=Answer, blank=True)
    answer_text_cy = models.TextField(blank=True)
    answer_text_en = models.TextField(blank=True)
    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, null=True, related_name="answers")
    answered = models.DateTimeField(null=True)
    sample = models.BooleanField(default=False)

    question = Bilingual()
    answer_text = Bilingual()

    class Meta:
        ordering = ("-at",)
        constraints = [
            models.UniqueConstraint(
                fields=("indicator", "asked", "asking"), condition=Q(answered=None), name="one_open_ask"
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered=None) | (~Q(answer="") & Q(answered__isnull=False)),
                name="answered_has_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(answer="practice", practice__isnull=False) | (~Q(answer="practice") & Q(practice=None)),
                name="answered_by_a_practice",
            ),
            models.CheckConstraint(condition=~Q(asked=models.F("asking")), name="nobody_asks_itself"),
        ]
