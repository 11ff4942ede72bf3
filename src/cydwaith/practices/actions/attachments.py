"""Adding files and pictures to the draft of a practice, and removing them."""

import hashlib
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.practices.attached import LARGEST, MOST, TAKEN, there
from cydwaith.practices.deeds.attachments import FILE_ADD, FILE_REMOVE
from cydwaith.practices.models import Attachment, Version
from cydwaith.shared.deeds import doing
from cydwaith.shared.file_kinds import kind_of
from cydwaith.shared.pairs import UNSAID, in_columns, stripped
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.pictures import Picture, made_anew
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Upload:
    """A file as it came: its name and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Kept:
    """A file as it is kept: its media type and its bytes, and of a picture its sides in pixels."""

    media_type: str
    content: bytes
    picture: Picture | None = None


def add(*, by: Actor, version: Version, upload: Upload, title: Said, alternative: Said = UNSAID) -> Attachment:
    """Add a file to a draft. The same file, sent twice, is one.

    A picture is kept drawn anew, and needs words in both languages for those who cannot see it. Raises NotPossible for
    a file that is empty, too large, broken or of a kind that is not taken, and beyond `MOST` files.
    """
    # Looked through before anything is held: a picture takes a moment, and a hostile one longer.
    require(by, FILE_ADD, body=version.practice.owner_id)
    called = in_both(title, "title", _("Give the title in both languages"))
    kept = sound(upload)
    picture = kept.picture
    asked = _("Say what the picture shows, in both languages")
    shows = in_both(alternative, "alternative", asked) if picture else UNSAID
    digest = hashlib.sha256(kept.content).hexdigest()
    with doing(FILE_ADD, by=by, to=version) as act:
        present = there(act.it.practice_id)
        if same := present.filter(digest=digest).first():
            return same
        if present.count() >= MOST:
            raise NotPossible(_("A practice has %(most)s files at most. Remove one first.") % {"most": MOST}, "file")
        made = Attachment.objects.create(
            version=act.it,
            name=upload.name[-200:],
            media_type=kept.media_type,
            size=len(kept.content),
            digest=digest,
            content=kept.content,
            width=picture.width if picture else None,
            height=picture.height if picture else None,
            added=timezone.now(),
            **in_columns(title=called, alternative=shows),
        )
        act.tell(made)
    return made


def sound(upload: Upload) -> Kept:
    """A file as it can be kept. Raises NotPossible when it is not taken."""
    if len(upload.content) > LARGEST:
        raise NotPossible(_("The file is larger than %(most)s MB") % {"most": LARGEST // 2**20}, "file")
    kind = kind_of(upload.name, upload.content, TAKEN)
    if not kind.is_picture:
        return Kept(kind.media_type, upload.content)
    picture = made_anew(upload.content)
    return Kept(kind.media_type, picture.content, picture)


def in_both(text: Said, field: str, ask: str) -> Said:
    """A text without the space around it. Raises NotPossible where it lacks a language."""
    told = stripped(text)
    if not (told.cy and told.en):
        raise NotPossible(ask, field)
    return told


def remove(*, by: Actor, attachment: Attachment) -> Attachment:
    """Remove a file from every version. No byte or word of it is left, only that it was there and its digest."""
    with doing(FILE_REMOVE, by=by, to=attachment) as act:
        if act.it.removed is None:
            gone = in_columns(title=UNSAID, alternative=UNSAID, name="", content=b"", removed=timezone.now())
            for name, value in gone.items():
                setattr(act.it, name, value)
            act.it.save(update_fields=list(gone))
            act.tell(act.it)
    return act.it
