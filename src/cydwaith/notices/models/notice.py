"""Whom it is told, and which letters were looked after. Only the one whose it is sees it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from cydwaith.notices.models.following import Follow, Often
from cydwaith.notices.models.news import News


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
        ordering = ("-news_id",)
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
