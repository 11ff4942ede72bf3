"""The domain of an organisation's e-mail addresses."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models.body import Body
from cydwaith.bodies.models.sourced import Sourced
from cydwaith.bodies.public_mail import NEVER

NAME = r"^[a-z0-9-]+(\.[a-z0-9-]+)+$"


class Domain(Sourced):
    """That a domain is a body's, as its own website says, reviewed: whoever has an address there may ask to join.

    Nothing proves that its staff write from there, or that whoever does works for it: an administrator admits.
    One body's alone, and never one where anyone, or people of several bodies, may have an address.
    """

    name = models.CharField(primary_key=True, max_length=100)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="domains")

    class Meta:
        ordering = ("name",)
        constraints = [
            models.CheckConstraint(condition=Q(name__regex=NAME), name="domain_is_written_plainly"),
            models.CheckConstraint(condition=~Q(name__in=NEVER), name="domain_is_one_bodys"),
        ]

    def __str__(self) -> str:
        return self.name
