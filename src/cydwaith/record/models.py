"""What the record keeps."""

from django.db import models

from cydwaith.bodies.models import Body


class Entry(models.Model):
    """One thing that happened: who did it, for which body, what, to what, and the facts as they were then.

    Rows are only ever added; the database itself refuses to change or delete one. The facts are a canonical text, so
    that their hash is the same wherever it is worked out. No personal data: the actor is a pseudonym.
    """

    at = models.DateTimeField()
    actor = models.CharField(max_length=32)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    facts = models.TextField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("-id",)
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=("subject",), name="entry_subject"), models.Index(fields=("verb",), name="entry_verb")]
        constraints = [models.CheckConstraint(condition=models.Q(digest__regex="^[0-9a-f]{64}$"), name="entry_digest")]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject}"
