"""Spatial policies: titles that somebody verified against the published plan, and what areas say they do for them."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import AreaGroup, Body
from cydwaith.shared.pairs import Bilingual


class PolicyTitle(models.Model):
    """The title of a spatial policy, as an editor read it in the plan as published: who, when, and on which page."""

    number = models.PositiveSmallIntegerField(primary_key=True)
    title_cy = models.CharField(max_length=300, blank=True)
    title_en = models.CharField(max_length=300, blank=True)
    source_url = models.URLField(max_length=500)
    page = models.CharField(max_length=40)
    verified_by = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    verified_on = models.DateField()
    at = models.DateTimeField()

    title = Bilingual()

    class Meta:
        ordering = ("number",)
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=36), name="policy_number_is_of_the_plan"),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="policy_title_is_given"),
        ]

    def __str__(self) -> str:
        return f"policy {self.number}"


class PolicyStatement(models.Model):
    """What whoever oversees an area says that the area does for a policy. Never changed; a later one follows it."""

    policy = models.PositiveSmallIntegerField()
    group = models.ForeignKey(AreaGroup, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    text = Bilingual()

    class Meta:
        ordering = ("policy", "group", "-on", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(policy__gte=1, policy__lte=36), name="policy_statement_is_of_the_plan"),
            models.CheckConstraint(condition=~Q(text_cy="", text_en=""), name="policy_statement_says_something"),
        ]

    def __str__(self) -> str:
        return f"statement {self.pk}"
