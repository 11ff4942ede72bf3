"""Days of help: two lines from one organisation to another that knows about a topic, and its answer."""

import secrets
from typing import Final

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body, Topic
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


def new_key() -> str:
    """A random key that may stand in an address."""
    return f"h{secrets.token_hex(7)}"


WAITS: Final = ("", "later")
"""The replies after which there is still a yes or no to come."""


class DayOfHelp(models.Model):
    """A body asking another for a day of somebody who knows about a topic; answered yes, no, or later.

    Everybody can read it. The record knows who asked whom about what, and a hash with a salt of the rest: in words
    that people write there may be somebody's name.
    """

    class Reply(models.TextChoices):
        YES = "yes"
        NO = "no"
        LATER = "later"

    key = models.SlugField(primary_key=True, max_length=24, default=new_key)
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="+")
    asked = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    asking = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    need_cy = models.CharField(max_length=300, blank=True)
    need_en = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    reply = models.CharField(max_length=5, choices=Reply, blank=True)
    line_cy = models.CharField(max_length=300, blank=True)
    line_en = models.CharField(max_length=300, blank=True)
    answered = models.DateTimeField(null=True)
    salt = models.CharField(max_length=32, default=new_salt)
    sample = models.BooleanField(default=False)

    need = Bilingual()
    line = Bilingual()

    class Meta:
        ordering = ("-at", "key")
        constraints = [
            models.UniqueConstraint(
                fields=("topic", "asked", "asking"),
                condition=Q(reply__in=WAITS),
                name="a_day_of_help_waits_once",
            ),
            models.CheckConstraint(condition=~Q(asked=F("asking")), name="nobody_helps_itself"),
            models.CheckConstraint(condition=~Q(need_cy="") | ~Q(need_en=""), name="a_day_of_help_says_for_what"),
            models.CheckConstraint(
                condition=Q(reply="", answered=None)
                | (~Q(reply="") & Q(answered__isnull=False) & (~Q(line_cy="") | ~Q(line_en=""))),
                name="a_reply_has_its_line",
            ),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def waits(self) -> bool:
        """Whether there is still a yes or no to come."""
        return self.reply in WAITS
