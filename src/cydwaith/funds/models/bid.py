"""A bid of several organisations: who takes part, what it costs whom, what is to be done, and by what it is judged."""

from hashlib import sha256

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.funds.models.call import Call
from cydwaith.funds.models.problem import Problem
from cydwaith.practices.models import Practice
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class Bid(models.Model):
    """What a lead and its partners ask of a call.

    `current` is the frozen version that is to be signed, or was sent; None while the bid is written. `sent` is never
    there unless every partner signed that very version, and lies before the call closes.
    """

    class Uses(models.TextChoices):
        """What is done with the practice that it names."""

        TAKES_UP = "takes_up"
        MAKES = "makes"

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="bids")
    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, null=True, related_name="bids")
    lead = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=160, blank=True)
    title_en = models.CharField(max_length=160, blank=True)
    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, null=True, related_name="+")
    uses = models.CharField(max_length=10, choices=Uses, blank=True)
    current = models.OneToOneField("BidVersion", on_delete=models.PROTECT, null=True, related_name="+")
    sent = models.DateTimeField(null=True)
    withdrawn = models.DateTimeField(null=True)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    title = Bilingual()

    class Meta:
        ordering = ("call", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="bid_has_a_title"),
            models.CheckConstraint(condition=Q(sent=None) | Q(current__isnull=False), name="bid_sent_is_frozen"),
            models.CheckConstraint(
                condition=Q(practice=None, uses="") | (Q(practice__isnull=False) & ~Q(uses="")),
                name="bid_says_what_it_does_with_a_practice",
            ),
        ]

    def __str__(self) -> str:
        return f"bid {self.pk}"

    @property
    def key(self) -> str:
        """What the record calls a bid until it is sent: drawn by lot with its salt, which it does not give away."""
        return f"b{sha256(f'key {self.salt}'.encode()).hexdigest()[:15]}"


class BidPartner(models.Model):
    """An organisation that takes part in a bid, the lead among them; `gone` when it takes part no longer."""

    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="partners")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    joined = models.DateTimeField()
    gone = models.DateTimeField(null=True)
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("bid", "pk")
        constraints = [
            models.UniqueConstraint(fields=("bid", "body"), name="bid_partner_once"),
            models.CheckConstraint(condition=Q(gone=None) | Q(gone__gte=F("joined")), name="bid_partner_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} in bid {self.bid_id}"


class BidSection(models.Model):
    """What a bid answers to one question of the form; partners write it together. One language is enough."""

    class Question(models.TextChoices):
        """The questions of the form, in order."""

        NEED = "need"
        WORK = "work"
        TOGETHER = "together"
        WELSH = "welsh"
        WELLBEING = "wellbeing"
        AFTER_PAYS = "after_pays"
        AFTER_TIME = "after_time"

    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="sections")
    question = models.CharField(max_length=12, choices=Question)
    words_cy = models.TextField(blank=True)
    words_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    words = Bilingual()

    class Meta:
        ordering = ("bid", "pk")
        constraints = [models.UniqueConstraint(fields=("bid", "question"), name="bid_section_once")]

    def __str__(self) -> str:
        return f"{self.question} of bid {self.bid_id}"


class BidCost(models.Model):
    """What a bid costs one partner in one financial year, of one kind: `pence` asked for, `own` that it puts in.

    `year` is that in which the financial year begins: 2027 for April 2027 to March 2028. A cost that was taken out
    again stands there as nothing.
    """

    class Kind(models.TextChoices):
        PEOPLE = "people"
        CONTRACTS = "contracts"
        EQUIPMENT = "equipment"
        CAPITAL = "capital"
        OTHER = "other"

    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="costs")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    pence = models.BigIntegerField(default=0)
    own = models.BigIntegerField(default=0)
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("bid", "body", "year", "kind")
        constraints = [
            models.UniqueConstraint(fields=("bid", "body", "year", "kind"), name="bid_cost_once"),
            models.CheckConstraint(condition=Q(pence__gte=0, own__gte=0), name="bid_cost_from_nothing_up"),
        ]

    def __str__(self) -> str:
        return f"{self.pence} for {self.body_id} in {self.year}"


class BidIndicator(models.Model):
    """A figure that a bid is meant to move, and how that will be judged: canonical JSON and its SHA-256."""

    class Direction(models.TextChoices):
        UP = "up"
        DOWN = "down"

    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="indicators")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    direction = models.CharField(max_length=4, choices=Direction)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    dropped = models.BooleanField(default=False)
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("bid", "pk")
        constraints = [models.UniqueConstraint(fields=("bid", "indicator"), name="bid_indicator_once")]

    def __str__(self) -> str:
        return f"{self.indicator_id} of bid {self.bid_id}"


class BidPromise(models.Model):
    """Something that one partner promises to do by a day, should the bid be chosen."""

    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="promises")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    what_cy = models.CharField(max_length=300, blank=True)
    what_en = models.CharField(max_length=300, blank=True)
    due = models.DateField()
    dropped = models.BooleanField(default=False)
    salt = models.CharField(max_length=32, default=new_salt)

    what = Bilingual()

    class Meta:
        ordering = ("bid", "due", "pk")
        constraints = [models.CheckConstraint(condition=~Q(what_cy="") | ~Q(what_en=""), name="bid_promise_says_what")]

    def __str__(self) -> str:
        return f"promise {self.pk}"
