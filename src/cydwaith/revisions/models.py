"""What is stored of revisions: how often each table was changed, and the pages that were made from them."""

from django.db import models


class Raised(models.Model):
    """So many changes of a table. A table's revision is the sum of its rows; `counting` says why there are several."""

    name = models.CharField(max_length=63)
    times = models.BigIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["name"], name="raised_name")]

    def __str__(self) -> str:
        return f"{self.name}: {self.times}"


class Page(models.Model):
    """An answer that was made once and holds until a table that it read is changed, or until a moment."""

    key = models.CharField(max_length=64, primary_key=True)
    read = models.JSONField()
    made = models.DateTimeField()
    until = models.DateTimeField(null=True, db_index=True)
    head = models.JSONField()
    body = models.BinaryField()

    def __str__(self) -> str:
        return self.key
