"""What happened that people are told of."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual
from cydwaith.shared.permissions import Role


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
