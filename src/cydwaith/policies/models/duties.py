"""What a policy costs whom, and who outside the circle has been told."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.forums.models import Side
from cydwaith.policies.models.policy import Policy, Stage
from cydwaith.shared.pairs import Bilingual


class Duty(models.Model):
    """Something that a policy would make a side do: never without its costing, and the warning of that side on record.

    `money` is what it costs a year in whole pounds, `pays` who pays it. `warns` is what the side on which it falls says
    of the costing: that it warns, with its words, or that it does not; None until it says so.
    """

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="duties")
    number = models.PositiveSmallIntegerField()
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    money = models.PositiveBigIntegerField()
    pays = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    costing_cy = models.TextField(blank=True)
    costing_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    warns = models.BooleanField(null=True)
    warning_cy = models.TextField(blank=True)
    warning_en = models.TextField(blank=True)
    warned_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    warned = models.DateTimeField(null=True)

    title = Bilingual()
    costing = Bilingual()
    warning = Bilingual()

    class Meta:
        ordering = ("policy", "number")
        verbose_name_plural = "duties"
        constraints = [
            models.UniqueConstraint(fields=("policy", "number"), name="duty_number_once"),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="duty_has_a_title"),
            models.CheckConstraint(condition=~Q(costing_cy="") | ~Q(costing_en=""), name="duty_has_its_costing"),
            models.CheckConstraint(
                condition=Q(warns=None, warned=None, warned_body=None, warning_cy="", warning_en="")
                | Q(warns=False, warned__isnull=False, warned_body__isnull=False)
                | (
                    Q(warns=True, warned__isnull=False, warned_body__isnull=False)
                    & (~Q(warning_cy="") | ~Q(warning_en=""))
                ),
                name="duty_warned_in_words",
            ),
        ]


class Outsider(models.Model):
    """Somebody outside the circle whom a policy touches, named at a stage; told once `told` says when, and how."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="outsiders")
    stage = models.CharField(max_length=10, choices=Stage)
    who_cy = models.CharField(max_length=200, blank=True)
    who_en = models.CharField(max_length=200, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    told = models.DateTimeField(null=True)
    told_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    how_cy = models.TextField(blank=True)
    how_en = models.TextField(blank=True)

    who = Bilingual()
    how = Bilingual()

    class Meta:
        ordering = ("policy", "at", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(who_cy="") | ~Q(who_en=""), name="outsider_has_a_name"),
            models.CheckConstraint(
                condition=Q(told=None, told_body=None, how_cy="", how_en="")
                | (Q(told__isnull=False, told_body__isnull=False) & (~Q(how_cy="") | ~Q(how_en=""))),
                name="outsider_told_in_some_way",
            ),
        ]
