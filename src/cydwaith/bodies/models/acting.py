"""Acting for a post: delegated by whoever holds it, and done for some hours at a time."""

import secrets

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models.account import Account
from cydwaith.bodies.models.body import Holding, Post

POST_NAME = "post-"
"""How the names begin under which the record has what is done for a post."""


def new_name() -> str:
    """A random name for the record, of a post and not of a person."""
    return POST_NAME + secrets.token_hex(13)


class Delegation(models.Model):
    """That whoever holds a post lets an account act for it, from one day to another; both days are among them.

    It is worth nothing without a holding and an account. Whoever has it cannot pass it on.
    """

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="delegations")
    holding = models.ForeignKey(Holding, on_delete=models.SET_NULL, null=True, related_name="delegations")
    account = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, related_name="delegations")
    begins = models.DateField()
    ends = models.DateField()
    revoked = models.DateTimeField(null=True)

    class Meta:
        ordering = ("begins", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(ends__gte=F("begins")), name="delegation_in_order"),
            models.UniqueConstraint(
                fields=("holding", "account", "begins", "ends"), condition=Q(revoked=None), name="delegated_once"
            ),
        ]

    def __str__(self) -> str:
        return f"delegation {self.pk}"


class Acting(models.Model):
    """That an account acts for a post, until it ends that or `until` comes. The record knows it by `name` alone."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, related_name="actings")
    name = models.CharField(max_length=32, unique=True, default=new_name, editable=False)
    begun = models.DateTimeField()
    until = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-begun",)
        constraints = [models.CheckConstraint(condition=Q(until__gt=F("begun")), name="acting_in_order")]

    def __str__(self) -> str:
        return f"acting {self.pk}"
