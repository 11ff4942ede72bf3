"""What people follow, and how often they want letters of it. Only the one whose it is sees it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Often(models.TextChoices):
    """How often a letter is to come."""

    NOW = "now", _("At once")
    DAILY = "daily", _("On weekdays, at 8 in the morning")
    WEEKLY = "weekly", _("Every Monday, at 8 in the morning")
    NEVER = "never", _("No e-mail: only here")


class Wish(models.Model):
    """How often somebody wants letters of what they have not decided of by itself, and of what waits for them."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="wish")
    often = models.CharField(max_length=6, choices=Often, default=Often.WEEKLY)


class Follow(models.Model):
    """That somebody follows something ("topic:waste"), and how often a letter is to tell of it.

    A kept search was `looked` through, for letters at once, up to that moment.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows")
    subject = models.CharField(max_length=160)
    often = models.CharField(max_length=6, choices=Often, default=Often.WEEKLY)
    since = models.DateTimeField()
    looked = models.DateTimeField()

    class Meta:
        ordering = ("subject",)
        constraints = [models.UniqueConstraint(fields=("account", "subject"), name="followed_once")]
        indexes = [
            models.Index(fields=("subject", "account"), name="follow_subject"),
            models.Index(fields=("often", "account"), name="follow_often"),
        ]

    @property
    def kind(self) -> str:
        """What kind of thing it is."""
        return self.subject.partition(":")[0]

    @property
    def key(self) -> str:
        """Which of its kind."""
        return self.subject.partition(":")[2]
