"""The figures of all projects put together, so that any day adds up quickly; and what was written since."""

from django.db import models


class Gathered(models.Model):
    """All figures and projects as columns of numbers, as they were after the change numbered `upto`.

    Only ever a copy: without it, the rows themselves are read. There is one at most, numbered 1.
    """

    number = models.PositiveSmallIntegerField(primary_key=True, default=1)
    upto = models.PositiveBigIntegerField()
    columns = models.BinaryField()

    class Meta:
        verbose_name_plural = "gathered"
        constraints = [models.CheckConstraint(condition=models.Q(number=1), name="gathered_once")]

    def __str__(self) -> str:
        return f"gathered up to {self.upto}"


class Since(models.Model):
    """That a figure or a project was added, changed or taken away: the database notes it itself."""

    money = models.PositiveBigIntegerField(null=True)
    project = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name_plural = "since"

    def __str__(self) -> str:
        return f"{self.pk}: {self.money or self.project}"
