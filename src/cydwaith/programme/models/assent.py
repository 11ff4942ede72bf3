"""What each body said to terms that were put forward."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.programme.models.commitment import Party, Terms
from cydwaith.shared.pairs import Bilingual


class Assent(models.Model):
    """That a body named in a commitment said yes, or no, to terms put forward; never changed, its latest counts.

    `role` is what it is in those terms, or was in the terms before them; `decision` is the key of the forum's decision
    that said it for the body, and is empty where the body said it itself.
    """

    class Answer(models.TextChoices):
        YES = "yes"
        NO = "no"

    terms = models.ForeignKey(Terms, on_delete=models.PROTECT, related_name="assents")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=4, choices=Party.Role)
    answer = models.CharField(max_length=3, choices=Answer)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    decision = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    reason = Bilingual()

    class Meta:
        ordering = ("terms", "id")
        constraints = [
            models.CheckConstraint(
                condition=~Q(answer="no") | ~Q(reason_cy="") | ~Q(reason_en=""), name="a_no_has_a_reason"
            ),
        ]

    @property
    def commitment_id(self) -> str:
        """The commitment of which it is a part."""
        return self.terms.commitment_id
