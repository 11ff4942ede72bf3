"""What a panel found: strengths and recommendations, the council's answer to each, and the panel's view of that."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body, Post, Topic
from cydwaith.performance.models.panels import PanelAssessment, says
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class PanelFinding(models.Model):
    """A strength or a recommendation of a panel, on a topic. What it says stands in its wordings.

    Before the report it is a draft, and may be taken away; after it, it stays. There are few kinds and topics: without
    its salt somebody could find them by trying, from the hash in the record.
    """

    class Kind(models.TextChoices):
        STRENGTH = "strength"
        RECOMMENDATION = "recommendation"

    assessment = models.ForeignKey(PanelAssessment, on_delete=models.PROTECT, related_name="findings")
    kind = models.CharField(max_length=14, choices=Kind)
    number = models.PositiveSmallIntegerField()
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="+")
    removed = models.DateTimeField(null=True)
    salt = models.CharField(max_length=32, blank=True, default=new_salt)

    class Meta:
        ordering = ("assessment", "kind", "number")
        constraints = [
            models.UniqueConstraint(fields=("assessment", "kind", "number"), name="a_panel_finding_is_numbered_once")
        ]

    def __str__(self) -> str:
        return f"panel finding {self.pk}"


class PanelWording(models.Model):
    """What a finding says. Another wording is the next number; after the report it has a reason. The last one counts.

    `body` is the organisation that wrote it down: one of the members', or the council itself.
    """

    finding = models.ForeignKey(PanelFinding, on_delete=models.PROTECT, related_name="wordings")
    number = models.PositiveSmallIntegerField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    text = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("finding", "number")
        constraints = [
            models.UniqueConstraint(fields=("finding", "number"), name="a_wording_is_numbered_once"),
            says("text", "a_wording_says_something"),
        ]


class PanelAnswer(models.Model):
    """A council's answer to a recommendation as it was worded then. Another answer is the next; the last one counts."""

    class Answer(models.TextChoices):
        ACCEPTED = "accepted"
        PART = "part"
        REFUSED = "refused"
        OTHER = "other"

    wording = models.ForeignKey(PanelWording, on_delete=models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=8, choices=Answer)
    reasons_cy = models.TextField(blank=True)
    reasons_en = models.TextField(blank=True)
    action_cy = models.TextField(blank=True)
    action_en = models.TextField(blank=True)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    due = models.DateField(null=True)
    at = models.DateTimeField()

    reasons = Bilingual()
    action = Bilingual()

    class Meta:
        ordering = ("wording", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="accepted") | ~Q(reasons_cy="", reasons_en=""),
                name="what_is_not_accepted_has_reasons",
            ),
            models.CheckConstraint(
                condition=Q(answer="refused") | ~Q(action_cy="", action_en=""), name="what_is_accepted_has_an_action"
            ),
        ]


class PanelView(models.Model):
    """What the panel thinks of a council's answer, by one of its members' organisations. Another view is the next."""

    class View(models.TextChoices):
        ENOUGH = "enough"
        PARTLY = "partly"
        NOT_ENOUGH = "not_enough"

    answer = models.ForeignKey(PanelAnswer, on_delete=models.PROTECT, related_name="views")
    view = models.CharField(max_length=10, choices=View)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    text = Bilingual()

    class Meta:
        ordering = ("answer", "pk")
        constraints = [says("text", "a_view_says_something")]
