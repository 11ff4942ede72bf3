"""Second pairs of eyes: whose signatures beside the log's own are taken, and taking them."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.permissions import Actor, require
from cydwaith.engines.merkle import notes, witness
from cydwaith.engines.merkle.errors import Refused
from cydwaith.engines.merkle.witness import Cosigner
from cydwaith.record.actions import write
from cydwaith.record.models import Checkpoint, Cosignature, Witness


class NotTaken(ValueError):  # noqa: N818  # says what it is
    """A cosignature that is not taken; the words say why."""


@transaction.atomic
def trust(*, by: Actor, name: str, body: str | None, key: str) -> Witness:
    """Take the signatures of a witness from now on. Trusting the same key again changes nothing. Raises Refused."""
    require(by, "witness.trust")
    known = Witness.objects.filter(key=Cosigner.parse(key).text()).first()
    if known:
        return known
    made = Witness.objects.create(name=name, body_id=body, key=key, trusted_from=timezone.now())
    write(by=by, body=body, verb="witness.trusted", subject=subject(made), facts=facts(made))
    return made


@transaction.atomic
def end(*, by: Actor, witness: Witness) -> None:
    """Take no more signatures of a witness; those it made stay."""
    require(by, "witness.trust")
    witness.trusted_to = timezone.now()
    witness.save(update_fields=["trusted_to"])
    write(by=by, body=witness.body_id, verb="witness.ended", subject=subject(witness), facts=facts(witness))


def subject(witness: Witness) -> str:
    """What the record calls a witness: its key's name, whatever else changes."""
    return f"witness:{witness.key.rpartition('+')[0]}"


def facts(witness: Witness) -> dict[str, object]:
    """A witness as the record has it."""
    found: dict[str, object] = {
        "name": witness.name,
        "key": witness.key,
        "body": witness.body_id,
        "from": witness.trusted_from,
    }
    return found if witness.trusted_to is None else {**found, "to": witness.trusted_to}


@transaction.atomic
def take(text: str | bytes) -> list[Cosignature]:
    """Keep the cosignatures of known witnesses under a checkpoint that this log published.

    `text` is the checkpoint's note with the witness's line added. One that is there already stays. Raises NotTaken for
    any other checkpoint, an unknown or former witness, or a signature that is not of this checkpoint.
    """
    try:
        said, signatures = notes.split(text)
    except Refused as wrong:
        raise NotTaken(str(wrong)) from wrong
    checkpoint = next((one for one in Checkpoint.objects.filter(note__startswith=said) if of(one) == said), None)
    if checkpoint is None:
        raise NotTaken(_("This log has not published this checkpoint."))
    known = {(key.name, key.id): one for one in current() for key in [Cosigner.parse(one.key)]}
    lines = [(known[one.name, one.id], one) for one in signatures if (one.name, one.id) in known]
    if not lines:
        raise NotTaken(_("None of the signatures is by a witness that is known here."))
    return [_kept(checkpoint, one, signature) for one, signature in lines]


def current() -> list[Witness]:
    """Those whose signatures are taken now."""
    return list(Witness.objects.filter(trusted_to=None).select_related("body"))


def of(checkpoint: Checkpoint) -> str:
    """The text that was signed."""
    return notes.split(checkpoint.note)[0]


def _kept(checkpoint: Checkpoint, by: Witness, signature: notes.Signature) -> Cosignature:
    try:
        Cosigner.parse(by.key).verify(of(checkpoint), signature.data)
        at = dt.datetime.fromtimestamp(witness.time(signature.data), dt.UTC)
    except (Refused, OverflowError, ValueError, OSError) as wrong:
        raise NotTaken(str(wrong)) from wrong
    made, _new = Cosignature.objects.get_or_create(
        checkpoint=checkpoint, witness=by, defaults={"at": at, "line": signature.line()}
    )
    return made
