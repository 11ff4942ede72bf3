"""What stands between the sides: announcements, disagreements and stocktakes."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.forums.models import Side
from cydwaith.policies.models.policy import Policy
from cydwaith.shared.pairs import Bilingual


class Announcement(models.Model):
    """Something that one side announced and that touches the other: was it told first, when, by whom, in what words?

    `first` is what another side says of that afterwards; None until it says so.
    """

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="announcements")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    on = models.DateField()
    told_on = models.DateField(null=True)
    told_cy = models.TextField(blank=True)
    told_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    first = models.BooleanField(null=True)
    answer_cy = models.TextField(blank=True)
    answer_en = models.TextField(blank=True)
    answer_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    answered = models.DateTimeField(null=True)

    what = Bilingual()
    told = Bilingual()
    answer = Bilingual()

    class Meta:
        ordering = ("policy", "-on", "-id")
        constraints = [
            models.CheckConstraint(condition=~Q(what_cy="") | ~Q(what_en=""), name="announcement_says_what"),
            models.CheckConstraint(
                condition=Q(told_on=None, told_cy="", told_en="")
                | (Q(told_on__isnull=False) & (~Q(told_cy="") | ~Q(told_en=""))),
                name="announcement_told_in_words",
            ),
            models.CheckConstraint(
                condition=Q(first=None, answered=None, answer_body=None, answer_cy="", answer_en="")
                | Q(first__isnull=False, answered__isnull=False, answer_body__isnull=False),
                name="announcement_answered_by_somebody",
            ),
        ]


class Matter(models.Model):
    """Something on which each side writes for itself, shown in equal columns: a disagreement, or a stocktake.

    A stocktake is of the time from `starts` to `ends`. A disagreement goes from talk to mediation to being recorded,
    each step with the day by which it is to be over (`ends`), and may be settled on the way.
    """

    class Kind(models.TextChoices):
        DISAGREEMENT = "disagreement"
        STOCKTAKE = "stocktake"

    class Step(models.TextChoices):
        TALK = "talk"
        MEDIATION = "mediation"
        RECORDED = "recorded"
        SETTLED = "settled"

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="matters")
    kind = models.CharField(max_length=12, choices=Kind)
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    starts = models.DateField()
    ends = models.DateField()
    step = models.CharField(max_length=10, choices=Step, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    title = Bilingual()

    class Meta:
        ordering = ("policy", "-at", "-id")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="matter_has_a_title"),
            models.CheckConstraint(condition=Q(ends__gte=F("starts")), name="matter_in_order"),
            models.CheckConstraint(
                condition=Q(kind="stocktake", step="") | (Q(kind="disagreement") & ~Q(step="")),
                name="matter_only_disagreements_have_steps",
            ),
        ]


class MatterStep(models.Model):
    """That a disagreement went to a step, with the reason, and by when that is to be over."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=10, choices=Matter.Step)
    due = models.DateField()
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    note = Bilingual()

    class Meta:
        ordering = ("matter", "id")


class Column(models.Model):
    """What one side writes on a matter. Another text is the next number; the last of each side is shown."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="columns")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    text = Bilingual()

    class Meta:
        ordering = ("matter", "side", "number")
        constraints = [
            models.UniqueConstraint(fields=("matter", "side", "number"), name="column_number_once"),
            models.CheckConstraint(condition=~Q(text_cy="") | ~Q(text_en=""), name="column_says_something"),
        ]
