"""What those who attended want changed in draft minutes, and what the secretary answered."""

from django.db import models
from django.db.models import Q

from cydwaith.forums.models import Seat
from cydwaith.meetings.models.meeting import Item, Minutes
from cydwaith.shared.pairs import Bilingual


class ProposedChange(models.Model):
    """A change to one passage of circulated minutes that somebody who attended asks for, and the answer to it.

    `passage` stands in the minute of `item` (None: what belongs to no item) in `language`; `instead` is to stand there,
    or nothing where it is empty. Only those who attended and the secretaries read it.
    """

    class State(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        DECLINED = "declined"

    minutes = models.ForeignKey(Minutes, on_delete=models.PROTECT, related_name="proposed")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True, related_name="+")
    language = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    passage = models.TextField()
    instead = models.TextField(blank=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    answer_cy = models.TextField(blank=True)
    answer_en = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)

    reason = Bilingual()
    answer = Bilingual()

    class Meta:
        ordering = ("minutes", "item__order", "item", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(passage=""), name="proposed_change_to_a_passage"),
            models.CheckConstraint(condition=~Q(reason_cy="") | ~Q(reason_en=""), name="proposed_change_with_a_reason"),
            models.CheckConstraint(
                condition=Q(state="open", answered=None, answer_cy="", answer_en="")
                | (~Q(state="open") & Q(answered__isnull=False) & (~Q(answer_cy="") | ~Q(answer_en=""))),
                name="proposed_change_answered_with_a_reason",
            ),
        ]
