"""What the two languages call a thing."""

from django.db import models

from cydwaith.bodies.models import Body


class Term(models.Model):
    """A thing in both languages, agreed by editors or imported from a list; it says whose it is.

    What editors agreed names the body they acted for; what a file brought in names only the file's source.
    """

    welsh = models.CharField(max_length=200)
    english = models.CharField(max_length=200)
    part = models.CharField(max_length=4, blank=True)
    forms = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=300)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    added = models.DateTimeField()

    class Meta:
        ordering = ("welsh", "english")
        constraints = [models.UniqueConstraint(fields=("welsh", "english"), name="term_once")]

    def __str__(self) -> str:
        return f"{self.welsh} = {self.english}"
