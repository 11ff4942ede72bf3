"""What people look for: counted without anybody's name, or kept by someone for themselves."""

from django.conf import settings
from django.db import models


class Asked(models.Model):
    """How often something was looked for on a day, and how much was found. No account, no address, no time of day."""

    day = models.DateField()
    question = models.CharField(max_length=80)
    language = models.CharField(max_length=2)
    times = models.PositiveIntegerField(default=0)
    found = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("day", "question", "language"), name="asked_once_a_day")]


class Saved(models.Model):
    """A search that somebody keeps, and when they last looked at what it finds. Only they see it."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_searches")
    question = models.CharField(max_length=400)
    kind = models.CharField(max_length=30, blank=True)
    topic = models.CharField(max_length=60, blank=True)
    where = models.CharField(max_length=40, blank=True)
    mark = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=2, blank=True)
    saved = models.DateTimeField()
    seen = models.DateTimeField()

    class Meta:
        ordering = ("-saved",)
        constraints = [
            models.UniqueConstraint(
                fields=("account", "question", "kind", "topic", "where", "mark", "language"), name="saved_once"
            )
        ]
