"""What bodies say of a text while it is written."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual
from cydwaith.texts.models.amendment import Language
from cydwaith.texts.models.text import Text, Wording, new_salt


class Comment(models.Model):
    """What a body says of a passage, or of a whole section, in the wording in which it read it.

    The passage is signs `first` to `last` of one language; of a whole section both are none. It stays with the words as
    they move, or says that they are gone. `closed` is when it was dealt with.
    """

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="comments")
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2, choices=Language, blank=True)
    first = models.PositiveIntegerField(null=True)
    last = models.PositiveIntegerField(null=True)
    says_cy = models.TextField(blank=True)
    says_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    closed_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    salt = models.CharField(max_length=32, default=new_salt)

    says = Bilingual()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(language="", first=None, last=None)
                | Q(~Q(language=""), first__isnull=False, last__isnull=False, first__lt=F("last")),
                name="comment_on_words_or_on_all",
            ),
            models.CheckConstraint(condition=~Q(says_cy="") | ~Q(says_en=""), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(closed=None, closed_body=None) | Q(closed__isnull=False, closed_body__isnull=False),
                name="comment_closed_by_a_body",
            ),
        ]

    def __str__(self) -> str:
        return f"comment {self.pk}"
