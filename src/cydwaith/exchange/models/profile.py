"""Profiles: what somebody who would like to work elsewhere keeps for themselves, and to whom they show it."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Account, Body
from cydwaith.exchange.models.opening import CODES, Welsh

PLACES = r"^(W\d{8}( W\d{8})*)?$"


class Profile(Welsh):
    """Somebody's own: what they can do, where, when, what they would like to learn. Nobody sees it but whom they name.

    `home` is who employs them, and never learns of it. `skills` and `learn` are codes of the one list; `places` are
    codes of councils' areas.
    """

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="+")
    home = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    skills = models.CharField(max_length=400, blank=True)
    learn = models.CharField(max_length=400, blank=True)
    places = models.CharField(max_length=240, blank=True)
    remote = models.BooleanField(default=False)
    free_from = models.DateField(null=True)
    free_until = models.DateField(null=True)
    about = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(skills__regex=CODES) & Q(learn__regex=CODES), name="profile_skills_are_codes"
            ),
            models.CheckConstraint(condition=Q(places__regex=PLACES), name="profile_places_are_codes"),
            models.CheckConstraint(
                condition=Q(free_from=None) | Q(free_until=None) | Q(free_until__gte=F("free_from")),
                name="profile_days_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"profile {self.pk}"

    @property
    def skill_codes(self) -> tuple[str, ...]:
        """The codes of the skills that they have."""
        return tuple(self.skills.split())


class ProfileReader(models.Model):
    """An organisation to whose editors somebody shows their profile; never their own."""

    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="readers")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("profile", "body")
        constraints = [models.UniqueConstraint(fields=("profile", "body"), name="profile_reader_once")]

    def __str__(self) -> str:
        return f"reader {self.pk}"
