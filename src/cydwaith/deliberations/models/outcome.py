"""What was worked out of the votes of a conversation."""

from django.db import models

from cydwaith.deliberations.models.conversation import Conversation


class Outcome(models.Model):
    """What stands released of a conversation's votes, and all that its pages show of it, which they only read.

    `number` counts how often it was worked out, so that nothing older is put over something newer; since `at` it shows
    what it shows, for the moment of each vote is nobody's business. `released` is kept for the next time
    (`engines.opinion.releasing`), `apart` the same of votes without a code or an invitation; `cast` says how many have
    voted on each statement by now, for the choice of the next one.
    """

    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="outcome")
    number = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    released = models.BinaryField(default=bytes)
    apart = models.BinaryField(default=bytes)
    facts = models.JSONField(default=dict)
    cast = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"outcome {self.number} of {self.conversation_id}"


class Week(models.Model):
    """How a conversation stood on a day, in tallies as they were shown: what is compared with a week later."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="weeks")
    on = models.DateField()
    tallies = models.JSONField(default=dict)

    class Meta:
        ordering = ("conversation", "-on")
        constraints = [models.UniqueConstraint(fields=("conversation", "on"), name="one_picture_a_day")]

    def __str__(self) -> str:
        return f"{self.conversation_id} on {self.on}"
