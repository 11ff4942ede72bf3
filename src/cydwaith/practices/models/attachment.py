"""Files and pictures that belong to a practice."""

from typing import Final

from django.db import models
from django.db.models import Q

from cydwaith.practices.models.practice import Version
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual

PICTURES: Final = "image/"
"""What the media types of pictures begin with."""
IN_BOTH: Final = ~Q(title_cy="") & ~Q(title_en="")


class Attachment(models.Model):
    """A file or a picture that belongs to a practice, from the version on to whose draft it was added.

    Its SHA-256 shows that it is the one that was added. A picture says in both languages what it shows, for those who
    cannot see it; it is kept drawn anew. What was removed has no bytes, name or words left.
    `salt` is hashed with its words.
    """

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="attachments")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    alternative_cy = models.CharField(max_length=500, blank=True)
    alternative_en = models.CharField(max_length=500, blank=True)
    name = models.CharField(max_length=200, blank=True)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    salt = models.CharField(max_length=32, default=new_salt, blank=True)
    width = models.PositiveSmallIntegerField(null=True)
    height = models.PositiveSmallIntegerField(null=True)
    content = models.BinaryField(blank=True)
    added = models.DateTimeField()
    removed = models.DateTimeField(null=True)

    title = Bilingual()
    alternative = Bilingual()

    class Meta:
        ordering = ("version", "id")
        constraints = [
            models.CheckConstraint(
                condition=(Q(removed=None) & IN_BOTH)
                | Q(removed__isnull=False, title_cy="", title_en="", alternative_cy="", alternative_en="", name=""),
                name="attachment_has_a_title_while_there",
            ),
            models.CheckConstraint(
                condition=~Q(media_type__startswith=PICTURES)
                | Q(removed__isnull=False)
                | (~Q(alternative_cy="") & ~Q(alternative_en="") & Q(width__gt=0, height__gt=0)),
                name="picture_says_what_it_shows",
            ),
            models.CheckConstraint(condition=Q(digest__regex="^[0-9a-f]{64}$"), name="attachment_digest"),
        ]

    def __str__(self) -> str:
        return f"attachment {self.pk}"

    @property
    def is_picture(self) -> bool:
        """Whether it is shown on the page, and not only saved."""
        return self.media_type.startswith(PICTURES)

    @property
    def kind(self) -> str:
        """What it is, by the end of its name: PDF, DOCX."""
        return self.name.rpartition(".")[2].upper()
