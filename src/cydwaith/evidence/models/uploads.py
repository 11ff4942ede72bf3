"""Files of figures that were sent and are not imported yet."""

from django.db import models

from cydwaith.bodies.models import Account
from cydwaith.evidence.models.figures import Indicator


class Upload(models.Model):
    """A file that an analyst sent to be looked through: theirs alone, in no record, and gone after a day.

    `choices` say how the file is to be read.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="+")
    format = models.CharField(max_length=20)
    name = models.CharField(max_length=300)
    data = models.BinaryField()
    choices = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return self.name
