"""What councils reply to findings about them."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.shared.pairs import Bilingual


class Reply(models.Model):
    """A council’s own public statement about a finding: its standing on a figure, a change of it, or a signal about it.

    It stands wherever that finding is shown. It is never changed; withdrawn, its words are no longer shown.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)

    text = Bilingual()

    class Meta:
        ordering = ("-at", "-pk")
        verbose_name_plural = "replies"
        constraints = [models.CheckConstraint(condition=~Q(text_cy="", text_en=""), name="a_reply_says_something")]

    def __str__(self) -> str:
        return f"reply {self.pk}"
