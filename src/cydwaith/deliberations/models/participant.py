"""Whoever takes part, under a name that says nothing; their votes; codes and invitations by which they come."""

import secrets

from django.db import models
from django.db.models import Q

from cydwaith.deliberations.models.conversation import Conversation
from cydwaith.deliberations.models.statement import Statement


def by_lot() -> int:
    """A number of 62 bits drawn by lot: in which order people came or voted cannot be read off it."""
    return secrets.randbits(62)


class SpeaksFor(models.TextChoices):
    """For whom somebody speaks, by the organisation of their account; none for the public."""

    GOVERNMENT = "government"
    COUNCILS = "councils"
    OTHERS = "others"


class CameBy(models.TextChoices):
    """By what somebody shows that they are one person."""

    ACCOUNT = "account"
    INVITATION = "invitation"
    CODE = "code"
    IMPORTED = "imported"
    NONE = "none"


class Participant(models.Model):
    """Somebody who takes part in one conversation. `voter` is a keyed hash that only they can have made again.

    Neither the account nor the address stands here, and no moment: not when they came, nor when they voted.
    """

    id = models.BigIntegerField(primary_key=True, default=by_lot)
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="participants")
    voter = models.CharField(max_length=64, unique=True)
    came_by = models.CharField(max_length=10, choices=CameBy)
    side = models.CharField(max_length=10, choices=SpeaksFor, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"participant {self.pk}"


class Vote(models.Model):
    """What somebody last said of a statement: 1 agree, -1 disagree, 0 pass."""

    id = models.BigIntegerField(primary_key=True, default=by_lot)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="votes")
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="votes")
    value = models.SmallIntegerField()

    class Meta:
        ordering = ("participant", "statement")
        constraints = [
            models.UniqueConstraint(fields=("participant", "statement"), name="one_vote_a_statement"),
            models.CheckConstraint(condition=Q(value__gte=-1, value__lte=1), name="vote_is_one_of_three"),
        ]

    def __str__(self) -> str:
        return f"vote {self.pk}"


class Invitation(models.Model):
    """A link by which one person may take part. Only a hash of it is kept, and not whether anybody used it."""

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="invitations")
    link = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class Code(models.Model):
    """A code that was sent to an address, until it is used or its time is over. Both are keyed hashes."""

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="+")
    mailbox = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    tries = models.PositiveSmallIntegerField(default=0)
    until = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=("mailbox",), name="code_mailbox")]

    def __str__(self) -> str:
        return f"code {self.pk}"
