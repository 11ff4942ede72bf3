"""Applications: that somebody would take an opening. From then on their home organisation knows."""

import secrets

from django.db import models

from cydwaith.bodies.models import Account, Body
from cydwaith.exchange.models.opening import Opening


def new_key() -> str:
    """A random key that may stand in an address."""
    return f"a{secrets.token_hex(7)}"


class Application(models.Model):
    """That somebody of a home organisation would take an opening of another one.

    `wish` is its number among the person's own applications, the one they would like best first. Without `account` the
    person has erased theirs.
    """

    key = models.CharField(max_length=16, unique=True, default=new_key)
    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="applications")
    account = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, related_name="+")
    home = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    wish = models.PositiveSmallIntegerField(default=1)
    on = models.DateField()
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ("-on", "-pk")
        constraints = [
            models.UniqueConstraint(fields=("opening", "account"), name="one_applies_once_for_an_opening"),
        ]

    def __str__(self) -> str:
        return f"application {self.pk}"


class Letter(models.Model):
    """What somebody wrote with an application: read by themselves and by the two organisations."""

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="letter")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    words = models.TextField()

    def __str__(self) -> str:
        return f"letter {self.pk}"
