"""Statements that people vote on."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.deliberations.models.conversation import Conversation
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual

LONGEST = 280


class StatementState(models.TextChoices):
    """How far a statement has come; only an accepted one is shown and voted on."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    REMOVED = "removed"
    WITHDRAWN = "withdrawn"


DECIDED = ~Q(state=StatementState.WAITING)
WORDS = ~Q(text_cy="") | ~Q(text_en="")
WORDLESS = Q(state=StatementState.WITHDRAWN, text_cy="", text_en="", author="")


class Statement(models.Model):
    """Something short that one person said in a conversation, and that others agree or disagree with.

    `author` is a hash by which its author can find it, and nobody else can tell who that is; it is another hash than
    that under which they vote. `on` is the day on which it was added: no moment, that nobody compares it with another.
    Of one that its author withdrew no word is left.
    """

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="statements")
    number = models.PositiveIntegerField()
    text_cy = models.CharField(max_length=LONGEST, blank=True)
    text_en = models.CharField(max_length=LONGEST, blank=True)
    author = models.CharField(max_length=64, blank=True)
    on = models.DateField()
    state = models.CharField(max_length=10, choices=StatementState, default=StatementState.WAITING)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    decided = models.DateTimeField(null=True)
    decided_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    salt = models.CharField(max_length=32, default=new_salt)

    text = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("conversation", "number")
        indexes = [models.Index(fields=("author",), name="statement_author")]
        constraints = [
            models.UniqueConstraint(fields=("conversation", "number"), name="statement_number_once"),
            models.CheckConstraint(condition=WORDS | WORDLESS, name="statement_says_something"),
            models.CheckConstraint(
                condition=(~Q(state="refused") & ~Q(state="removed")) | ~Q(reason_cy="") | ~Q(reason_en=""),
                name="statement_gone_with_a_reason",
            ),
            models.CheckConstraint(condition=Q(state="waiting") | Q(decided__isnull=False), name="statement_decided"),
        ]

    def __str__(self) -> str:
        return f"statement {self.number} of {self.conversation_id}"
