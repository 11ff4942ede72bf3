"""What the site itself has seen: a figure that changed, told to the council whose figure it is."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models.ask import Ask
from cydwaith.practices.models.practice import Practice
from cydwaith.shared.pairs import Bilingual


class Signal(models.Model):
    """That a council's figure changed at one period, told once, in both languages, and never rewritten.

    One that improved asks the council in public what it did. One that fell is a quiet notice, which only those see who
    belong to that council. `facts` holds, as text, the facts of the change on which it was opened.
    """

    class Kind(models.TextChoices):
        IMPROVED = "improved"
        FELL = "fell"

    kind = models.CharField(max_length=8, choices=Kind)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="signals")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="signals")
    period = models.CharField(max_length=24)
    opened = models.DateTimeField()
    facts = models.JSONField(default=dict)
    seen_cy = models.TextField()
    seen_en = models.TextField()
    sure_cy = models.TextField()
    sure_en = models.TextField()
    answer = models.CharField(max_length=12, choices=Ask.Answer, blank=True)
    answer_text_cy = models.TextField(blank=True)
    answer_text_en = models.TextField(blank=True)
    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, null=True, related_name="signals")
    answered = models.DateTimeField(null=True)

    seen = Bilingual()
    sure = Bilingual()
    answer_text = Bilingual()

    class Meta:
        ordering = ("-opened", "indicator", "body")
        constraints = [
            models.UniqueConstraint(fields=("indicator", "body", "period"), name="one_signal"),
            models.CheckConstraint(
                condition=Q(answer="", answered=None) | (~Q(answer="") & Q(answered__isnull=False)),
                name="signal_answered_has_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(answer="practice", practice__isnull=False) | (~Q(answer="practice") & Q(practice=None)),
                name="signal_answered_by_a_practice",
            ),
            models.CheckConstraint(condition=Q(kind="improved") | Q(answer=""), name="quiet_notice_asks_nothing"),
        ]

    @property
    def state(self) -> str:
        """Open or answered."""
        return "answered" if self.answered else "open"
