"""What is stored of undertakings that somebody confirmed in the Record, and of answers near one."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.senedd.models.record import Contribution
from cydwaith.shared.pairs import Bilingual


class Confirmed(models.Model):
    """Something that an organisation read as undertaken in a contribution: our sentence, and the words that are meant.

    The words are held by the hash of the text they stood in and by their place in it. It is never changed; one that was
    wrong is withdrawn, with the reason, and stays to be read.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.PROTECT, related_name="confirmed")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    text_hash = models.CharField(max_length=64)
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    words = models.TextField()
    topics = models.CharField(max_length=300, blank=True)
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    about_cy = models.TextField(blank=True)
    about_en = models.TextField(blank=True)
    condition_cy = models.TextField(blank=True)
    condition_en = models.TextField(blank=True)
    when_cy = models.TextField(blank=True)
    when_en = models.TextField(blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    what = Bilingual()
    about = Bilingual()
    condition = Bilingual()
    when = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("pk",)
        verbose_name_plural = "confirmed"
        constraints = [
            models.CheckConstraint(condition=~Q(what_cy="", what_en=""), name="senedd_undertaking_is_worded"),
            models.CheckConstraint(condition=Q(last__gt=F("first")), name="senedd_undertaking_has_words"),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""), name="senedd_undertaking_withdrawn_with_reason"
            ),
            models.UniqueConstraint(
                fields=("contribution", "first", "last", "text_hash"),
                condition=Q(withdrawn=None),
                name="senedd_undertaking_once",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """By which it is known beside those that ship: S12."""
        return f"S{self.pk}"


class Near(models.Model):
    """A later answer of the same office on the same subject as an undertaking, as it came; `because` is the subject."""

    undertaking = models.CharField(max_length=40)
    contribution = models.ForeignKey(Contribution, on_delete=models.PROTECT, related_name="near")
    because = models.CharField(max_length=300)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-contribution__item__sitting__on", "pk")
        constraints = [models.UniqueConstraint(fields=("undertaking", "contribution"), name="senedd_near_once")]

    def __str__(self) -> str:
        return f"{self.contribution_id} near {self.undertaking}"
