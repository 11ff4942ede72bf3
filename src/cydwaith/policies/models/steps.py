"""How a policy goes from stage to stage: what one side asks for, and the yes of each side."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.forums.models import Side
from cydwaith.policies.models.policy import Policy, Stage
from cydwaith.shared.pairs import Bilingual


class StageChange(models.Model):
    """A change of stage that a side asked for: taken when every side that it needs has said yes, or dropped.

    Going `back` has a reason, and so has a no (`why_not`). At most one waits at a time.
    """

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="changes")
    number = models.PositiveSmallIntegerField()
    from_stage = models.CharField(max_length=10, choices=Stage)
    to_stage = models.CharField(max_length=10, choices=Stage)
    back = models.BooleanField(default=False)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    asked = models.DateTimeField()
    taken = models.DateTimeField(null=True)
    dropped = models.DateTimeField(null=True)
    why_not_cy = models.TextField(blank=True)
    why_not_en = models.TextField(blank=True)

    reason = Bilingual()
    why_not = Bilingual()

    class Meta:
        ordering = ("policy", "number")
        constraints = [
            models.UniqueConstraint(fields=("policy", "number"), name="change_number_once"),
            models.UniqueConstraint(
                fields=("policy",), condition=Q(taken=None, dropped=None), name="change_one_waits_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(from_stage=F("to_stage")), name="change_goes_somewhere"),
            models.CheckConstraint(
                condition=Q(back=False) | ~Q(reason_cy="") | ~Q(reason_en=""), name="change_back_with_a_reason"
            ),
            models.CheckConstraint(condition=Q(taken=None) | Q(dropped=None), name="change_taken_or_dropped"),
            models.CheckConstraint(
                condition=Q(dropped=None, why_not_cy="", why_not_en="")
                | (Q(dropped__isnull=False) & (~Q(why_not_cy="") | ~Q(why_not_en=""))),
                name="change_dropped_with_a_reason",
            ),
        ]


class Yes(models.Model):
    """That a side said yes to a change of stage, by one of the bodies that lead for it."""

    change = models.ForeignKey(StageChange, on_delete=models.PROTECT, related_name="yeses")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("change", "id")
        verbose_name_plural = "yeses"
        constraints = [models.UniqueConstraint(fields=("change", "side"), name="yes_once_a_side")]
