"""Which files belong to a version of a practice, and which can be added."""

from typing import Final

from django.db.models import Q, QuerySet

from cydwaith.practices.lifecycle import VISIBLE
from cydwaith.practices.models import Attachment, Version

TAKEN: Final = ("pdf", "docx", "xlsx", "odt", "ods", "csv", "png", "jpg", "jpeg", "webp")
"""By the end of the name (`shared.file_kinds`)."""
LARGEST: Final = 20 * 2**20
"""In bytes, as it is sent."""
MOST: Final = 12
"""So many files a practice has at most."""


def there(practice: str) -> QuerySet[Attachment]:
    """The files of a practice, by its address or its key, that were not removed; without their bytes."""
    named = Q(version__practice=practice) | Q(version__practice__key=practice)
    return Attachment.objects.filter(named, removed=None).select_related("version__practice").defer("content")


def of_version(version: Version) -> list[Attachment]:
    """The files that a version has: its own, and those of versions before it."""
    return list(there(version.practice_id).filter(version__number__lte=version.number).order_by("pk"))


def is_public(attachment: Attachment) -> bool:
    """Whether everyone may have a file: the version to which it was added has been published."""
    return attachment.version.state in VISIBLE
