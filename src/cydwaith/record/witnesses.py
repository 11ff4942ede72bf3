"""Second pairs of eyes: whose signatures beside the log's own are taken, and taking them."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.engines.merkle import notes, witness
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.witness import Cosigner
from cydwaith.record.deeds import ENDED, TRUSTED, WITNESS_TRUST
from cydwaith.record.models import Checkpoint, Cosignature, Witness
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor


class NotTaken(ValueError):  # noqa: N818  # says what it is
    """A cosignature that is not taken; the words say why."""


def trust(*, by: Actor, name: str, body: str | None, key: str) -> Witness:
    """Take the signatures of a witness from now on. Trusting the same key again changes nothing. Raises Faulty."""
    with doing(WITNESS_TRUST, by=by, body=body) as act:
        known = Witness.objects.filter(key=Cosigner.parse(key).text()).first()
        if known:
            return known
        made = Witness.objects.create(name=name, body_id=body, key=key, trusted_from=timezone.now())
        act.tell(made, TRUSTED)
    return made


def end(*, by: Actor, witness: Witness) -> None:
    """Take no more signatures of a witness; those it made stay."""
    with doing(WITNESS_TRUST, by=by, body=witness.body_id) as act:
        witness.trusted_to = timezone.now()
        witness.save(update_fields=["trusted_to"])
        act.tell(witness, ENDED)


@transaction.atomic
def take(text: str | bytes) -> list[Cosignature]:
    """Keep the cosignatures of known witnesses under a checkpoint that this log published.

    `text` is the checkpoint's note with the witness's line added. One that is there already stays. Raises NotTaken for
    any other checkpoint, an unknown or former witness, or a signature that is not of this checkpoint.
    """
    try:
        said, signatures = notes.split(text)
    except Faulty as wrong:
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
    except (Faulty, OverflowError, ValueError, OSError) as wrong:
        raise NotTaken(str(wrong)) from wrong
    made, _new = Cosignature.objects.get_or_create(
        checkpoint=checkpoint, witness=by, defaults={"at": at, "line": signature.line()}
    )
    return made
