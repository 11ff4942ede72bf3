"""What a project hangs together with: commitments, figures, spatial policies, and risks that somebody named."""

from typing import Final

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.programme.models import Commitment
from cydwaith.regions.models.project import Project
from cydwaith.shared.pairs import Bilingual


class TieKind(models.TextChoices):
    """What a tie says of its project."""

    NEEDS = "needs"
    DELIVERS = "delivers"
    MOVES = "moves"
    SERVES = "serves"
    RISK = "risk"


OF_COMMITMENTS: Final = (TieKind.NEEDS, TieKind.DELIVERS)


def only(column: str, kinds: tuple[TieKind, ...]) -> Q:
    """That a column is filled exactly in ties of these kinds."""
    return Q(kind__in=kinds, **{f"{column}__isnull": False}) | ~Q(kind__in=kinds) & Q(**{column: None})


class ProjectTie(models.Model):
    """A project waits for a commitment or delivers it, is to move a figure, serves a spatial policy, or has a risk.

    It holds from the day `on` until `ended`, with where it was read or decided. `text` says how; of a risk, which it is
    and what is done about it.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="ties")
    kind = models.CharField(max_length=8, choices=TieKind)
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, null=True, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, null=True, related_name="+")
    policy = models.PositiveSmallIntegerField(null=True)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    on = models.DateField()
    ended = models.DateField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    text = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("project", "kind", "on", "pk")
        constraints = [
            models.CheckConstraint(condition=only("commitment", OF_COMMITMENTS), name="tie_names_its_commitment"),
            models.CheckConstraint(condition=only("indicator", (TieKind.MOVES,)), name="tie_names_its_indicator"),
            models.CheckConstraint(condition=only("policy", (TieKind.SERVES,)), name="tie_names_its_policy"),
            models.CheckConstraint(
                condition=~Q(kind=TieKind.RISK) | ~Q(text_cy="", text_en=""), name="risk_says_what_it_is"
            ),
            models.CheckConstraint(condition=Q(ended=None) | Q(ended__gte=F("on")), name="tie_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(source=""), name="tie_has_a_source"),
            models.UniqueConstraint(
                fields=("project", "kind", "commitment"),
                condition=Q(ended=None, commitment__isnull=False),
                name="tied_to_a_commitment_once",
            ),
            models.UniqueConstraint(
                fields=("project", "indicator"),
                condition=Q(ended=None, indicator__isnull=False),
                name="tied_to_an_indicator_once",
            ),
            models.UniqueConstraint(
                fields=("project", "policy"),
                condition=Q(ended=None, policy__isnull=False),
                name="tied_to_a_policy_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project_id} {self.kind}"
