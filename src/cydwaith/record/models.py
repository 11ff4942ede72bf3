"""What the record keeps."""

import datetime as dt

from django.db import models
from django.db.models import Index, Q

from cydwaith.bodies.models import Body
from cydwaith.record.canonical import canonical, digest


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
        indexes = [Index(fields=("subject",), name="entry_subject"), Index(fields=("verb",), name="entry_verb")]
        constraints = [models.CheckConstraint(condition=Q(digest__regex="^[0-9a-f]{64}$"), name="entry_digest")]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject}"

    @property
    def intact(self) -> bool:
        """Whether the facts still have the hash they were written with."""
        return digest(self.facts) == self.digest

    def leaf(self) -> bytes:
        """The whole entry as canonical bytes, ready to be a leaf of a verifiable log.

        JSON as `canonical` writes it, with the keys actor, at (UTC, microseconds), body, digest (which stands for the
        facts), id, subject, verb and version (1: of this list of keys).
        """
        at = self.at.astimezone(dt.UTC).isoformat(timespec="microseconds")
        whole = {name: getattr(self, name) for name in ("id", "actor", "verb", "subject", "digest")}
        return canonical({**whole, "at": at, "body": self.body_id, "version": 1}).encode()
