"""A call of a fund: a round with its dates, its money, and by what its bids are judged."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.forums.models import Forum
from cydwaith.shared.pairs import Bilingual


class Call(models.Model):
    """A round of a fund, run by one organisation; a forum decides which bids are chosen.

    `fund` is the code of the fund. Problems may be taken first, until `problems_close`; bids are sent from
    `bids_open` and before `bids_close`. `pence` is the money of the round, `ceiling` the most for one bid, `rate` the
    most per cent of its costs that is paid.
    """

    code = models.SlugField(primary_key=True, max_length=60)
    fund = models.SlugField(max_length=60)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=160)
    title_en = models.CharField(max_length=160)
    about_cy = models.TextField()
    about_en = models.TextField()
    problems_open = models.DateTimeField(null=True)
    problems_close = models.DateTimeField(null=True)
    bids_open = models.DateTimeField()
    bids_close = models.DateTimeField()
    pence = models.BigIntegerField()
    ceiling = models.BigIntegerField(null=True)
    rate = models.PositiveSmallIntegerField(default=100)
    least_bodies = models.PositiveSmallIntegerField(default=2)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    title = Bilingual()
    about = Bilingual()

    class Meta:
        ordering = ("-bids_close", "code")
        constraints = [
            models.CheckConstraint(condition=Q(bids_close__gt=F("bids_open")), name="call_bids_in_order"),
            models.CheckConstraint(
                condition=Q(problems_open=None, problems_close=None)
                | Q(problems_open__isnull=False, problems_close__gt=F("problems_open")),
                name="call_problems_in_order",
            ),
            models.CheckConstraint(
                condition=Q(problems_close=None) | Q(bids_close__gt=F("problems_close")), name="call_problems_first"
            ),
            models.CheckConstraint(condition=Q(pence__gt=0), name="call_has_money"),
            models.CheckConstraint(condition=Q(ceiling=None) | Q(ceiling__gt=0), name="call_ceiling_above_nothing"),
            models.CheckConstraint(condition=Q(rate__gte=1, rate__lte=100), name="call_rate_is_a_share"),
            models.CheckConstraint(condition=Q(least_bodies__gte=1), name="call_needs_somebody"),
        ]

    def __str__(self) -> str:
        return self.code


class CallCriterion(models.Model):
    """By what the bids of a call are judged, and how much of the whole it weighs, per cent."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="criteria")
    number = models.PositiveSmallIntegerField()
    what_cy = models.CharField(max_length=300)
    what_en = models.CharField(max_length=300)
    weight = models.PositiveSmallIntegerField()

    what = Bilingual()

    class Meta:
        ordering = ("call", "number")
        constraints = [
            models.UniqueConstraint(fields=("call", "number"), name="call_criterion_once"),
            models.CheckConstraint(condition=Q(weight__gte=1, weight__lte=100), name="call_criterion_weighs"),
        ]

    def __str__(self) -> str:
        return f"criterion {self.number} of {self.call_id}"
