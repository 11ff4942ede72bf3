"""Rounds of placements: which teams can release whom, how hosts order people, and what a round proposed, in numbers."""

import secrets
from typing import Final

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Account, Body
from cydwaith.exchange.models.application import Application
from cydwaith.exchange.models.opening import Opening
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


def new_seed() -> str:
    """The seed of a lottery, drawn when a round is begun: before anybody can know whom it serves."""
    return secrets.token_hex(8)


class Team(models.Model):
    """How many people a team of a home organisation can do without. `by_lot`: in the order of the round's lottery."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    name_cy = models.CharField(max_length=120, blank=True)
    name_en = models.CharField(max_length=120, blank=True)
    number = models.PositiveSmallIntegerField()
    available = models.DateField()
    until = models.DateField()
    by_lot = models.BooleanField(default=False)

    name = Bilingual()

    class Meta:
        ordering = ("body", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(name_cy="") | ~Q(name_en=""), name="team_has_a_name"),
            models.CheckConstraint(condition=Q(until__gte=models.F("available")), name="team_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"team {self.pk}"


class TeamMember(models.Model):
    """Somebody who applied and is of a team; `place` is where they stand in the order of release, 1 the first."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="members")
    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField(default=1)

    def __str__(self) -> str:
        return f"member {self.pk}"


class Rank(models.Model):
    """Where somebody who applied stands in the host's order, 1 the first; equal numbers are a tie."""

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="rank")
    place = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return f"rank {self.pk}"


ROUND_WAITS: Final = Q(run=None, withdrawn=None)
"""The rounds that were neither run nor withdrawn: an opening is in one of these at most."""


class Round(models.Model):
    """A round: some openings, placed at once. Published are numbers, and a hash of who would still change it.

    Before it is run all of its numbers are missing. `seed` is that of its lottery. Where it `invites`, other
    organisations than its keeper put openings of theirs in it. One that was `withdrawn` says why, and is never run.
    """

    code = models.SlugField(primary_key=True, max_length=60)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    openings = models.ManyToManyField(Opening, related_name="+")
    seed = models.CharField(max_length=32, default=new_seed)
    invites = models.BooleanField(default=False)
    made = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    run = models.DateTimeField(null=True)
    asked = models.PositiveIntegerField(null=True)
    placed = models.PositiveIntegerField(null=True)
    blocking = models.PositiveIntegerField(null=True)
    weight = models.PositiveIntegerField(null=True)
    optimum = models.PositiveIntegerField(null=True)
    certificate = models.CharField(max_length=64, blank=True)
    sample = models.BooleanField(default=False)

    title = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("-made", "code")
        constraints = [
            models.CheckConstraint(condition=Q(run=None) | ~Q(certificate=""), name="a_run_round_has_its_certificate"),
            models.CheckConstraint(
                condition=Q(withdrawn=None, why_cy="", why_en="")
                | (Q(withdrawn__isnull=False, run=None) & ~Q(why_cy="") & ~Q(why_en="")),
                name="a_withdrawn_round_says_why_and_is_not_run",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def waits(self) -> bool:
        """Whether it is still to be run: until then openings come and go."""
        return self.run is None and self.withdrawn is None


class Certificate(models.Model):
    """Who would still change a round, under names drawn by lot: for the round's keeper alone."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="+")
    salt = models.CharField(max_length=32, default=new_salt)
    pairs = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"certificate {self.pk}"


class Proposed(models.Model):
    """That a round proposes an opening to whoever applied for it."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="+")
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="proposals")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("round", "application"), name="proposed_once_a_round")]

    def __str__(self) -> str:
        return f"proposal {self.pk}"
