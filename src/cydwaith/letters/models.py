"""What is stored of letters that the site sends."""

import uuid
from typing import Final

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Account, Body


class State(models.TextChoices):
    """What became of a letter."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    BOUNCED = "bounced"
    GIVEN_UP = "given_up"
    NOT_NEEDED = "not_needed"


FAILED: Final = (State.REFUSED, State.BOUNCED, State.GIVEN_UP)


def new_reference() -> str:
    """A random name for a letter, by which mail servers and GOV.UK Notify know it."""
    return uuid.uuid4().hex


class Letter(models.Model):
    """A letter that the site sends to somebody by e-mail, kept until it is sent and for a time afterwards.

    It goes to whoever holds `account`, at the address the account then has; `address` is only that of somebody without
    one. With neither it is to nobody, and not needed. An account that is erased takes its letters along.

    `key` says which letter it is: the same is written once. `text` and `calendar` are emptied as soon as it no longer
    waits. It is not sent before `planned`, and after `until` it is of no use. `ended` is when it was accepted, or else
    given up.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")
    address = models.EmailField(blank=True)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200, unique=True)
    language = models.CharField(max_length=2, blank=True, choices=[("cy", "Cymraeg"), ("en", "English")])
    subject = models.CharField(max_length=400)
    text = models.TextField(blank=True)
    calendar = models.TextField(blank=True)
    unsubscribe = models.CharField(max_length=500, blank=True)
    reference = models.CharField(max_length=32, unique=True, default=new_reference, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=100, blank=True)
    made = models.DateTimeField()
    planned = models.DateTimeField()
    until = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(condition=Q(account=None) | Q(address=""), name="letter_to_one_address"),
            models.CheckConstraint(
                condition=Q(state=State.WAITING, ended=None) | (~Q(state=State.WAITING) & Q(ended__isnull=False)),
                name="letter_ends_when_it_no_longer_waits",
            ),
            models.CheckConstraint(
                condition=Q(state=State.WAITING) | Q(text="", calendar=""), name="letter_text_only_while_it_waits"
            ),
        ]
        indexes = [models.Index(fields=("state", "ended"), name="letter_state")]

    def __str__(self) -> str:
        return f"letter {self.reference}"

    @property
    def goes_to(self) -> str:
        """The address it goes to now; empty when there is nobody any more."""
        return self.account.email if self.account else self.address


class Unreachable(models.Model):
    """An address from which a letter came back: nothing more is sent there until whoever has it says *try again*.

    `account` is whose address it was then. Letters that somebody asks for themselves (a code to sign in) still go.
    """

    address = models.EmailField(unique=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")
    since = models.DateTimeField()
    fault = models.CharField(max_length=100, blank=True)

    class Meta:
        verbose_name_plural = "unreachable"

    def __str__(self) -> str:
        return f"unreachable {self.pk}"


class Asking(models.Model):
    """That somebody asks for the meetings of the forums where their organisation sits, in their own calendar."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"asking {self.pk}"


class Invitation(models.Model):
    """What somebody's calendar was last told of a meeting, by its UID, so that only what changed is told."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    uid = models.CharField(max_length=200)
    sequence = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("account", "uid"), name="invitation_once")]

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class Webhook(models.Model):
    """An address of an organisation's own program, to which every new entry of the public record is sent.

    Its secret is made of `nonce` and the site's own key, and stored nowhere. `seen` is the number of the first entry
    that it has not had. `failures` counts those in a row; after too many it is `paused` until its organisation says go
    on. `busy` is until when a worker has it.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=500)
    nonce = models.CharField(max_length=32)
    made = models.DateTimeField()
    seen = models.PositiveBigIntegerField()
    failures = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=100, blank=True)
    after = models.DateTimeField()
    busy = models.DateTimeField(null=True)
    paused = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("body", "address"), name="webhook_once"),
            models.CheckConstraint(condition=~Q(address=""), name="webhook_has_an_address"),
        ]

    def __str__(self) -> str:
        return f"webhook {self.pk}"
