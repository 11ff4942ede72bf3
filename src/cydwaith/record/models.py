"""What the record keeps."""

from django.db import models
from django.db.models import Index, Q

from cydwaith.bodies.models import Body
from cydwaith.engines.merkle.tree import leaf_hash
from cydwaith.record.canonical import digest
from cydwaith.record.leaves import leaf


class Entry(models.Model):
    """One thing that happened: who did it, for which body, what, to what, and the facts as they were then.

    Rows are only ever added; the database itself refuses to change or delete one. The facts are a canonical text, so
    that their hash is the same wherever it is worked out. No personal data: the actor is a pseudonym. `index` is the
    entry's number in the log, from 0 without a gap, and `leaf_hash` its leaf there (32 bytes); both are given once,
    at the moment after the entry was committed (see `appending`), and never change.
    """

    at = models.DateTimeField()
    actor = models.CharField(max_length=32)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    facts = models.TextField()
    digest = models.CharField(max_length=64)
    index = models.PositiveBigIntegerField(null=True, unique=True)
    leaf_hash = models.BinaryField(max_length=32, null=True)

    class Meta:
        ordering = ("-id",)
        verbose_name_plural = "entries"
        indexes = [
            Index(fields=("subject",), name="entry_subject"),
            Index(fields=("verb",), name="entry_verb"),
            Index(fields=("id",), condition=Q(index=None), name="entry_waiting"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(digest__regex="^[0-9a-f]{64}$"), name="entry_digest"),
            models.CheckConstraint(
                condition=Q(index=None, leaf_hash=None) | Q(index__isnull=False, leaf_hash__isnull=False),
                name="entry_entered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject}"

    @property
    def intact(self) -> bool:
        """Whether the facts still have the hash they were written with, and the entry the leaf it was entered with."""
        entered = self.index is None or leaf_hash(self.leaf()) == bytes(self.leaf_hash or b"")
        return entered and digest(self.facts) == self.digest

    def leaf(self) -> bytes:
        """The whole entry as the canonical bytes that are its leaf in the log. Only for one that has its number."""
        return leaf(self)


class Head(models.Model):
    """Where the log stands: how many entries have their number, and the right edge of the tree over them.

    One row, which can only grow. Whoever gives out numbers holds it meanwhile.
    """

    size = models.PositiveBigIntegerField(default=0)
    frontier = models.TextField(default="0")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_head")]


class Node(models.Model):
    """The hash over 256 neighbouring hashes: at level 1 over entries, at level 2 over 256 nodes of level 1, and on."""

    level = models.PositiveSmallIntegerField()
    index = models.PositiveBigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        ordering = ("level", "index")
        constraints = [models.UniqueConstraint(fields=("level", "index"), name="node_once")]


class Checkpoint(models.Model):
    """What the site said, and signed, that the log was at one time: its size and root, as a signed note; all kept."""

    size = models.PositiveBigIntegerField(unique=True)
    root = models.BinaryField(max_length=32)
    at = models.DateTimeField()
    note = models.TextField()

    class Meta:
        ordering = ("-size",)

    def __str__(self) -> str:
        return f"checkpoint {self.size}"

    @property
    def cosigned(self) -> str:
        """The note with the cosignatures there are; of one that is only kept outside, the note."""
        lines = self.cosignatures.order_by("id").values_list("line", flat=True) if self.pk else ()
        return self.note + "".join(lines)


class Witness(models.Model):
    """A second pair of eyes on the log: a key held by a body (a side), from one date to another.

    `key` is its public key as others know it: name+identity+base64.
    """

    name = models.CharField(max_length=150)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    key = models.CharField(max_length=300, unique=True)
    trusted_from = models.DateTimeField()
    trusted_to = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)
        verbose_name_plural = "witnesses"

    def __str__(self) -> str:
        return self.name


class Cosignature(models.Model):
    """That a witness saw a checkpoint, found that it held all the earlier one held, and signed it too."""

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT, related_name="cosignatures")
    witness = models.ForeignKey(Witness, on_delete=models.PROTECT, related_name="cosignatures")
    at = models.DateTimeField()
    line = models.TextField()

    class Meta:
        ordering = ("-checkpoint__size", "witness")
        constraints = [models.UniqueConstraint(fields=("checkpoint", "witness"), name="cosigned_once")]


class Due(models.Model):
    """Something that follows a deed and is still to be done, written in the deed's own transaction (see `outbox`).

    `queue` says who does it, `what` of what; not before `after`. `tries` counts how often it failed, `fault` says why.
    """

    queue = models.CharField(max_length=30)
    what = models.JSONField()
    at = models.DateTimeField()
    after = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("id",)
        verbose_name_plural = "due"
        indexes = [Index(fields=("after", "id"), name="due_next")]

    def __str__(self) -> str:
        return f"{self.queue} {self.what}"
