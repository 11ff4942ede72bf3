"""Studies, whose method is frozen before their results; and trials, whose draw is frozen before they begin."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.shared.pairs import Bilingual


class Study(models.Model):
    """A question that is studied. Its method is frozen before its results are told; both stay as they are.

    `data` is where its open data can be had.
    """

    id = models.SlugField(primary_key=True, max_length=60)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    question_cy = models.TextField(blank=True)
    question_en = models.TextField(blank=True)
    method_cy = models.TextField(blank=True)
    method_en = models.TextField(blank=True)
    frozen = models.DateTimeField(null=True)
    results_cy = models.TextField(blank=True)
    results_en = models.TextField(blank=True)
    data = models.URLField(max_length=300, blank=True)
    told = models.DateTimeField(null=True)
    at = models.DateTimeField()

    title = Bilingual()
    question = Bilingual()
    method = Bilingual()
    results = Bilingual()

    class Meta:
        ordering = ("id",)
        verbose_name_plural = "studies"
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="study_has_a_title"),
            models.CheckConstraint(
                condition=Q(frozen=None) | (~Q(method_cy="") & ~Q(method_en="")), name="study_method_in_both_languages"
            ),
            models.CheckConstraint(
                condition=Q(told=None) | (Q(frozen__isnull=False) & ~Q(results_cy="", results_en="")),
                name="study_results_after_its_method",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """What it is called in addresses."""
        return self.id


class Trial(models.Model):
    """A practice that several councils want, spread so that we learn: who starts when is drawn by lot.

    `seed` is set when it is proposed, before anybody joins. `effect` is the smallest that matters, in the indicator's
    unit. `before` is the last period of its figures before the first step. `context`: each council's figures on which
    the steps are balanced. `power`: how often the effect would be found after each step; `detectable` the smallest
    effect that would be found four times in five. What is known of the draw is empty until it is made.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    steps = models.PositiveSmallIntegerField()
    effect = models.FloatField()
    seed = models.CharField(max_length=120)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()
    drawn = models.DateTimeField(null=True)
    before = models.CharField(max_length=24, blank=True)
    context = models.JSONField(default=dict)
    allowed = models.PositiveIntegerField(null=True)
    imbalance = models.FloatField(null=True)
    power = models.JSONField(default=list)
    detectable = models.FloatField(null=True)

    class Meta:
        ordering = ("-at", "-pk")
        constraints = [models.CheckConstraint(condition=Q(steps__gte=2), name="trial_has_two_steps")]

    def __str__(self) -> str:
        return f"trial {self.pk} of {self.practice_id}"


class Joined(models.Model):
    """A council in a trial: in which step it is drawn to start, when it did, and whether it withdrew.

    It is judged by the step that was drawn, whenever it started.
    """

    trial = models.ForeignKey(Trial, on_delete=models.PROTECT, related_name="joined")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    step = models.PositiveSmallIntegerField(null=True)
    started = models.DateField(null=True)
    withdrew = models.DateField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    at = models.DateTimeField()

    why = Bilingual()

    class Meta:
        ordering = ("trial", "step", "body")
        verbose_name_plural = "joined"
        constraints = [
            models.UniqueConstraint(fields=("trial", "body"), name="joined_once"),
            models.CheckConstraint(
                condition=Q(withdrew=None) | ~Q(why_cy="", why_en=""), name="withdrew_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} in trial {self.trial_id}"
