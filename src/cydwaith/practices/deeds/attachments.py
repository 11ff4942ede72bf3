"""Adding files and pictures to a practice, and removing them. A row's body is the practice's owner."""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from cydwaith.practices.deeds.holding import held_version
from cydwaith.practices.deeds.practices import owner
from cydwaith.practices.lifecycle import DRAFT
from cydwaith.practices.models import Attachment, Version
from cydwaith.record.sealing import sealed
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed
from cydwaith.shared.pairs import both, in_columns, pairs_of
from cydwaith.shared.permissions import EDITORS
from cydwaith.shared.said import said

A_BATCH: Final = 4
NUMBER: Final = "attachment"
NO_BYTES: Final = hashlib.sha256(b"").hexdigest()


def about(attachment: Attachment) -> str:
    """What the record calls the practice that a file belongs to."""
    return attachment.version.practice.subject


def held(attachment: Attachment) -> Attachment:
    """A file as it is now without its bytes, held until the transaction ends."""
    held_version(attachment.version)
    found = Attachment.objects.select_for_update(of=("self",)).defer("content")
    return found.select_related("version__practice").get(pk=attachment.pk)


def facts(attachment: Attachment) -> dict[str, Any]:
    """What the record says of a file: of what it is called and of what it holds a sealed hash each, and no more.

    Whoever has the very file, or knows how long it is, cannot find out that a draft has it.
    """
    words = in_columns(name=attachment.name, **{name: both(attachment, name) for name in pairs_of(Attachment)})
    return {
        NUMBER: attachment.pk,
        "version": attachment.version.number,
        "holds": sealed(attachment.salt, **held_plainly(attachment)),
        "words": sealed(attachment.salt, **words),
        "added": attachment.added,
        "removed": attachment.removed,
    }


def held_plainly(attachment: Attachment) -> dict[str, Any]:
    """What a file holds, by its kind, its size and the SHA-256 of its bytes."""
    sides = [attachment.width, attachment.height]
    return {
        "media_type": attachment.media_type,
        "size": attachment.size,
        "sides": sides,
        "digest": attachment.digest,
    }


def published_files(version: Version) -> list[dict[str, Any]]:
    """The files that are public with a version: what each holds, so that anybody can compare it."""
    there = version.attachments.filter(removed=None).defer("content").order_by("pk")
    return [{NUMBER: one.pk, **held_plainly(one)} for one in there]


def rows() -> Iterator[Row]:
    """Every file as it stands; one whose bytes are not those of its digest, or are there though removed, is marked."""
    for attachment in Attachment.objects.select_related("version__practice").order_by("pk").iterator(A_BATCH):
        content = bytes(attachment.content)
        expected = attachment.digest if not attachment.removed else NO_BYTES
        odd = {} if hashlib.sha256(content).hexdigest() == expected else {"holds": f"{attachment.digest}?"}
        yield about(attachment), facts(attachment) | odd


def told(heard: Heard) -> list[Row]:
    """A file as an entry tells of it. Those from before what it holds was sealed are read as they would be told now."""
    said = dict(heard.facts)
    if "holds" not in said:
        plainly = {name: said.pop(name) for name in ("media_type", "size", "sides", "digest")}
        one = Attachment.objects.defer("content").filter(pk=said[NUMBER]).first()
        said["holds"] = sealed(one.salt, **plainly) if one else plainly["digest"]
    return [(heard.subject, said)]


def key(heard: Heard) -> str:
    """Which file of a practice an entry tells of."""
    return str(heard.facts[NUMBER])


FILES: Final = Proof(name="practice.files", rows=rows, told=told, key=key)
ADDED = Verb(
    name="practice.file_added",
    says=said(cy="Ychwanegwyd ffeil at arfer", en="File added to a practice"),
    about=about,
    facts=facts,
    proofs=(FILES,),
    tells_nobody="it is part of a draft, and told when that is published",
)
REMOVED = Verb(
    name="practice.file_removed",
    says=said(cy="Tynnwyd ffeil oddi ar arfer", en="File removed from a practice"),
    about=about,
    facts=facts,
    proofs=(FILES,),
    tells_nobody="that something is gone is no news; the practice stands as it is",
)

FILE_ADD = deed(
    "practice.add_file",
    EDITORS,
    ADDED,
    states=frozenset({DRAFT.value}),
    body=owner,
    state=lambda version: version.state,
    hold=held_version,
)
FILE_REMOVE = deed(
    "practice.remove_file", EDITORS, REMOVED, body=lambda attachment: owner(attachment.version), hold=held
)

RULES: Final = (FILE_ADD, FILE_REMOVE)
