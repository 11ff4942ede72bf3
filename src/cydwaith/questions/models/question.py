"""Questions asked in public, and their answers."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class QuestionStage(StrEnum):
    """How far a question has come."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


THERE = Q(withdrawn=None, removed=None)
"""Questions whose words are still there."""
WORDLESS = Q(text_cy="", text_en="", answer_cy="", answer_en="")


class Question(models.Model):
    """Something that somebody asked in public of whoever answers for a practice or a figure, and the answer.

    `by` is the asker's pseudonym, shown to nobody; what is shown is the body for which they asked, if they did for one.
    What was withdrawn or removed keeps its dates and its reason, and no word of it is left: its salt is a new one.
    """

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, null=True, related_name="questions")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, null=True, related_name="questions")
    asking = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="questions_asked")
    by = models.CharField(max_length=32)
    asked = models.DateTimeField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    answer_cy = models.TextField(blank=True)
    answer_en = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)
    withdrawn = models.DateTimeField(null=True)
    removed = models.DateTimeField(null=True)
    removed_by = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default=new_salt)
    sample = models.BooleanField(default=False)

    text = Bilingual()
    answer = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("-asked", "-pk")
        indexes = [models.Index(fields=("by", "asked"), name="question_by")]
        constraints = [
            models.CheckConstraint(
                condition=Q(practice=None, indicator__isnull=False) | Q(practice__isnull=False, indicator=None),
                name="question_about_one_thing",
            ),
            models.CheckConstraint(
                condition=(THERE & (~Q(text_cy="") | ~Q(text_en=""))) | (~THERE & WORDLESS),
                name="question_has_words_while_there",
            ),
            models.CheckConstraint(
                condition=~THERE
                | Q(answered=None, answer_cy="", answer_en="")
                | (Q(answered__isnull=False) & (~Q(answer_cy="") | ~Q(answer_en=""))),
                name="question_answered_in_words",
            ),
            models.CheckConstraint(
                condition=Q(removed=None, removed_by=None, reason_cy="", reason_en="")
                | (Q(removed__isnull=False, withdrawn=None) & (~Q(reason_cy="") | ~Q(reason_en=""))),
                name="question_removed_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | Q(answered=None), name="question_withdrawn_before_an_answer"
            ),
        ]

    def __str__(self) -> str:
        return f"question {self.pk}"

    @property
    def stage(self) -> QuestionStage:
        """How far it has come."""
        for stage in (QuestionStage.REMOVED, QuestionStage.WITHDRAWN, QuestionStage.ANSWERED):
            if getattr(self, stage):
                return stage
        return QuestionStage.OPEN

    @property
    def owner_id(self) -> str | None:
        """The body that answers for a practice; of a figure None: whoever looks after the figures of all does."""
        return self.practice.owner_id if self.practice else None
