"""Conversations in which people vote on short statements."""

import secrets

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual

FEWEST_TO_EXPORT = 10
FEWEST_TO_BEGIN = 10
LONGEST_TITLE = 200


def new_key() -> str:
    """A random key that may stand in an address."""
    return f"d{secrets.token_hex(7)}"


class WhoMay(models.TextChoices):
    """Who takes part in a conversation; each lets in those before it, too."""

    ACCOUNTS = "accounts"
    INVITED = "invited"
    PUBLIC = "public"
    OPEN = "open"


class Conversation(models.Model):
    """A question on which people say statements, and agree or disagree with those of others.

    `kind` and `holder` say what it belongs to (a policy, by its key); the room of that kind says who looks after it.
    `first` is how many people must have voted enough before any figure is shown while it goes on (five once it is
    over), `smallest` how many before single votes can be downloaded once it is closed. `closed` is when somebody closed
    it before its last day, or for good.
    """

    key = models.CharField(max_length=16, unique=True, default=new_key)
    kind = models.CharField(max_length=30)
    holder = models.CharField(max_length=80)
    title_cy = models.CharField(max_length=LONGEST_TITLE, blank=True)
    title_en = models.CharField(max_length=LONGEST_TITLE, blank=True)
    question_cy = models.TextField(blank=True)
    question_en = models.TextField(blank=True)
    opens = models.DateField()
    closes = models.DateField()
    who = models.CharField(max_length=10, choices=WhoMay, default=WhoMay.PUBLIC)
    first = models.PositiveIntegerField(default=30)
    smallest = models.PositiveIntegerField(default=30)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    sample = models.BooleanField(default=False)

    title = Bilingual()
    question = Bilingual()

    class Meta:
        ordering = ("-made", "-pk")
        indexes = [models.Index(fields=("kind", "holder"), name="conversation_holder")]
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="conversation_has_a_title"),
            models.CheckConstraint(condition=~Q(question_cy="") | ~Q(question_en=""), name="conversation_asks"),
            models.CheckConstraint(condition=Q(closes__gte=F("opens")), name="conversation_days_in_order"),
            models.CheckConstraint(
                condition=Q(first__gte=FEWEST_TO_BEGIN, smallest__gte=FEWEST_TO_EXPORT),
                name="conversation_sizes_protect",
            ),
        ]

    def __str__(self) -> str:
        return f"conversation {self.key}"


class Closing(models.Model):
    """That a conversation was closed, or opened again until another day, and why."""

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="closings")
    again = models.BooleanField()
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    closes = models.DateField()
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    reason = Bilingual()

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=~Q(reason_cy="") | ~Q(reason_en=""), name="closing_says_why")]

    def __str__(self) -> str:
        return f"closing {self.pk}"
