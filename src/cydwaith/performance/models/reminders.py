"""That a council was told of a statutory date of its own, so that it is told once."""

from django.db import models

from cydwaith.bodies.models import Body


class Reminder(models.Model):
    """A statutory date of a council that comes near, or is over: 90, 30 or 7 days before it, and 0 once it is overdue.

    A date that is moved is told of anew.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=40)
    period = models.PositiveSmallIntegerField()
    due = models.DateField()
    days = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("body", "duty", "period", "due", "days"), name="a_date_is_told_of_once")
        ]

    def __str__(self) -> str:
        return f"{self.days} days to {self.duty}"
