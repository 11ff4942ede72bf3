"""What people want of a choice, what then fits the money best, and what is put to the forum that decides."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.decisions.models import Decision
from cydwaith.funds.models.bid import Bid
from cydwaith.funds.models.call import Call
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class CallRule(models.Model):
    """A rule that an organisation states for the choice of a call, with why; `ended` when it no longer holds.

    `number` is how many bids, or the most per cent of the money; `among` the codes of organisations it is about.
    """

    class Kind(models.TextChoices):
        REGION = "region"
        """Each region has at least so many bids."""
        SHARE = "share"
        """No organisation has more than so much of the money, per cent."""
        AMONG = "among"
        """At least so many bids have one of some organisations in them."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="rules")
    kind = models.CharField(max_length=10, choices=Kind)
    number = models.PositiveSmallIntegerField()
    among = models.TextField(blank=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    salt = models.CharField(max_length=32, default=new_salt)

    why = Bilingual()

    class Meta:
        ordering = ("call", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(why_cy="") | ~Q(why_en=""), name="call_rule_says_why"),
            models.CheckConstraint(condition=Q(number__gte=1), name="call_rule_asks_for_something"),
        ]

    def __str__(self) -> str:
        return f"rule {self.pk} of {self.call_id}"


class Suggestion(models.Model):
    """What the scores, the money and the stated rules come to: worked out, as JSON. It decides nothing."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="suggestions")
    text = models.TextField()
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("call", "-pk")

    def __str__(self) -> str:
        return f"suggestion {self.pk} for {self.call_id}"


class Proposal(models.Model):
    """The choice of a call's bids that is put to its forum. What the forum settles is what is chosen."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="proposals")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("call", "-pk")

    def __str__(self) -> str:
        return f"proposal {self.pk} for {self.call_id}"


class ProposedBid(models.Model):
    """A bid in a proposal: its place in the order, whether it is chosen, and why where that departs from the order."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="bids")
    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="proposed")
    place = models.PositiveSmallIntegerField(null=True)
    chosen = models.BooleanField()
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)

    reason = Bilingual()

    class Meta:
        ordering = ("proposal", "place", "pk")
        constraints = [models.UniqueConstraint(fields=("proposal", "bid"), name="proposed_once")]

    def __str__(self) -> str:
        return f"bid {self.bid_id} in proposal {self.proposal_id}"
