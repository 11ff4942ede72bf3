"""What is stored of notices. Who follows what is nobody else's business: only the one whose it is sees it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual
from cydwaith.shared.permissions import Role


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
    """That somebody follows something ("topic:waste"), and how often a letter is to tell of it."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows")
    subject = models.CharField(max_length=160)
    often = models.CharField(max_length=6, choices=Often, default=Often.WEEKLY)
    since = models.DateTimeField()

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


class News(models.Model):
    """Something that happened and that people are told of, as it was when it happened.

    `subject` is what the record calls the thing. Where `least` is set, only people of the body `within` who have at
    least that role in it may see it.
    """

    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    title_cy = models.CharField(max_length=400, blank=True)
    title_en = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField()
    within = models.ForeignKey(Body, on_delete=models.CASCADE, null=True, related_name="+")
    least = models.CharField(max_length=13, choices=[(role.value, role.value) for role in Role], blank=True)
    sample = models.BooleanField(default=False)

    title = Bilingual()

    class Meta:
        ordering = ("-id",)
        verbose_name_plural = "news"
        indexes = [models.Index(fields=("at",), name="news_at")]
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="news_has_a_title"),
            models.CheckConstraint(
                condition=Q(within=None, least="") | (Q(within__isnull=False) & ~Q(least="")),
                name="news_within_a_body",
            ),
        ]


class Of(models.Model):
    """One of the things that a piece of news is of, by which it is followed ("topic:waste")."""

    news = models.ForeignKey(News, on_delete=models.CASCADE, related_name="of")
    subject = models.CharField(max_length=160)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("news", "subject"), name="of_once")]
        indexes = [models.Index(fields=("subject", "news"), name="of_subject")]


class Notice(models.Model):
    """A piece of news for somebody: why they are told, whether they have read it, whether a letter has told of it.

    It `waits` for them where it is their turn to do something.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    news = models.ForeignKey(News, on_delete=models.CASCADE, related_name="notices")
    follow = models.ForeignKey(Follow, on_delete=models.SET_NULL, null=True, related_name="notices")
    waits = models.BooleanField(default=False)
    read = models.DateTimeField(null=True)
    mailed = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-news",)
        constraints = [models.UniqueConstraint(fields=("account", "news"), name="notice_once")]
        indexes = [
            models.Index(fields=("account", "-news"), name="notice_newest"),
            models.Index(fields=("account",), condition=Q(read=None), name="notice_unread"),
            models.Index(fields=("account",), condition=Q(mailed=None), name="notice_unmailed"),
        ]


class Sent(models.Model):
    """That somebody's letter of one period ("2026-W49", "2026-11-30") was looked after: sent, or empty and not sent."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="digests")
    often = models.CharField(max_length=6, choices=Often)
    period = models.CharField(max_length=10)
    at = models.DateTimeField()
    empty = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("account", "often", "period"), name="sent_once_a_period")]
