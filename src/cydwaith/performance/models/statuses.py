"""What councils themselves say of how a duty of theirs goes."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import Event
from cydwaith.shared.pairs import Bilingual

LATER = (Event.PLANNED, Event.POSTPONED)


class DutyStatus(models.Model):
    """What a council says of a duty of its own: planned, put off (and why), begun, final or done, with the day.

    `period` is the year in which the financial year or the term began; `until` the day to which it is planned or put
    off. It is never changed. One that was wrong is withdrawn, with the reason, and stays to be read.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=40)
    period = models.PositiveSmallIntegerField()
    event = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Event])
    on = models.DateField()
    until = models.DateField(null=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    url = models.URLField(max_length=300, blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    reason = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("-on", "-pk")
        verbose_name_plural = "duty statuses"
        constraints = [
            models.CheckConstraint(
                condition=~Q(event=Event.POSTPONED.value) | ~Q(reason_cy="", reason_en=""),
                name="what_is_put_off_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(event__in=[one.value for one in LATER]),
                name="only_plans_have_a_day_to_come",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""), name="a_status_is_withdrawn_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"status {self.pk} of {self.duty}"
