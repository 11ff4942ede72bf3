"""Whom a council asked how well it does: rounds, the groups each asked, how many answered, and what they said."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body, Topic
from cydwaith.performance.models.panels import says
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class Group(models.TextChoices):
    """The four groups that the Act names: local people, people in business, the staff, every recognised union."""

    LOCAL = "local"
    BUSINESS = "business"
    STAFF = "staff"
    UNIONS = "unions"


class Consultation(models.Model):
    """A round in which a council asks how well it does, from a day to another; until it says so, it goes on.

    It counts in each financial year in which it ran. Withdrawn, it says why and counts no longer.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    methods_cy = models.TextField(blank=True)
    methods_en = models.TextField(blank=True)
    began = models.DateField()
    ended = models.DateField(null=True)
    url = models.URLField(max_length=300, blank=True)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    title = Bilingual()
    methods = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("-began", "-pk")
        constraints = [
            says("title", "a_consultation_has_a_title"),
            says("methods", "a_consultation_has_methods"),
            models.CheckConstraint(condition=Q(ended=None) | Q(ended__gte=F("began")), name="a_consultation_in_order"),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""), name="a_consultation_is_withdrawn_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"consultation {self.pk}"


class ConsultationGroup(models.Model):
    """That a round asked a group, and how many of it answered, once known. A small number is shown to nobody."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="groups")
    group = models.CharField(max_length=8, choices=Group)
    reached = models.PositiveIntegerField(null=True)
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("consultation", "pk")
        constraints = [models.UniqueConstraint(fields=("consultation", "group"), name="a_round_asks_a_group_once")]


class ConsultationFinding(models.Model):
    """What a group said in a round, in the council’s words; of no group where all said it. It can be cited.

    One that was wrong is taken back with the reason, and is cited no longer.
    """

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="findings")
    group = models.CharField(max_length=8, choices=Group, blank=True)
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, null=True, related_name="+")
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    text = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("consultation", "pk")
        constraints = [
            says("text", "a_consultation_finding_says_something"),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""),
                name="what_people_said_is_taken_back_with_a_reason",
            ),
        ]
