"""The test of a module: its questions, and what each learner answered. A learner's answers are the learner's."""

from django.db import models
from django.db.models import Q

from cydwaith.school.models.courses import Language, Module
from cydwaith.school.models.learning import Enrolment
from cydwaith.shared.pairs import Bilingual


class ModuleQuestion(models.Model):
    """A question of a module's test, in both languages. `options`: what can be answered, each as {"cy": …, "en": …}.

    `right` is the number of the right one, from 1.
    """

    module = models.ForeignKey(Module, on_delete=models.PROTECT, related_name="questions")
    order = models.PositiveSmallIntegerField()
    text_cy = models.TextField()
    text_en = models.TextField()
    options = models.JSONField()
    right = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    text = Bilingual()

    class Meta:
        ordering = ("module", "order")
        constraints = [
            models.UniqueConstraint(fields=("module", "order"), name="one_question_in_a_place"),
            models.CheckConstraint(condition=~Q(text_cy="") & ~Q(text_en=""), name="question_in_both_languages"),
            models.CheckConstraint(condition=Q(right__gte=1), name="question_has_a_right_answer"),
        ]

    def __str__(self) -> str:
        return f"question {self.pk} of module {self.module_id}"


class ModuleAnswer(models.Model):
    """What somebody answered, and in which language: the same answer, whichever language it is read in afterwards."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(ModuleQuestion, on_delete=models.PROTECT, related_name="+")
    choice = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=2, choices=Language)
    at = models.DateTimeField()

    class Meta:
        ordering = ("question__order", "pk")
        constraints = [
            models.UniqueConstraint(fields=("enrolment", "question"), name="one_answer_to_a_question"),
            models.CheckConstraint(condition=Q(choice__gte=1), name="answer_is_an_option"),
        ]

    def __str__(self) -> str:
        return f"answer {self.pk}"
