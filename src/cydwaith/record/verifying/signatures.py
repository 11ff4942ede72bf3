"""Whether every kept checkpoint is signed by the log, and every cosignature by its witness."""

import datetime as dt
import json
from contextlib import suppress
from typing import Final

from cydwaith.engines.merkle import notes, witness
from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.keys import Verifier
from cydwaith.engines.merkle.witness import Cosigner
from cydwaith.record import keys
from cydwaith.record.deeds import KEY_USED
from cydwaith.record.models import Checkpoint, Cosignature, Entry
from cydwaith.record.verifying.faults import Kind, Report

BATCH: Final = 2000
AT_MOST: Final = dt.timedelta(minutes=15)


def check_signatures(report: Report) -> None:
    """Note every checkpoint and cosignature that is not what it must be."""
    known = verifiers()
    for checkpoint in Checkpoint.objects.order_by("size").iterator(BATCH):
        report.checkpoints += 1
        _check(checkpoint, known, report)
    for one in Cosignature.objects.select_related("checkpoint", "witness").order_by("id").iterator(BATCH):
        report.cosignatures += 1
        _check_cosignature(one, report)


def verifiers() -> list[Verifier]:
    """The keys that the log itself says it was signed with, and the one in use."""
    texts = (
        Entry.objects.filter(verb=KEY_USED.name, index__isnull=False).order_by("index").values_list("facts", flat=True)
    )
    found = [keys.signer().verifier] if keys.path().exists() else []
    for text in texts:
        # An entry that was tampered with is found as an entry; here it only names no key.
        with suppress(Faulty, ValueError, KeyError, TypeError):
            found.append(Verifier.parse(json.loads(text)["key"]))
    return list(dict.fromkeys(found))


def _check(checkpoint: Checkpoint, known: list[Verifier], report: Report) -> None:
    about, when = str(checkpoint.size), checkpoint.at.isoformat()
    try:
        said = Said.parse(notes.open(checkpoint.note, *known).text)
    except Faulty as wrong:
        report.add(Kind.CHECKPOINT_UNSIGNED, about, detail=str(wrong))
        return
    if (said.size, said.root) != (checkpoint.size, bytes(checkpoint.root)):
        report.add(Kind.CHECKPOINT_CHANGED, about, detail=when)


def _check_cosignature(one: Cosignature, report: Report) -> None:
    about = f"{one.witness} {one.checkpoint.size}"
    try:
        text, _signatures = notes.split(one.checkpoint.note)
        signature = notes.Signature.parse(one.line.rstrip("\n"))
        Cosigner.parse(one.witness.key).verify(text, signature.data)
        at = witness.time(signature.data)
    except Faulty as wrong:
        report.add(Kind.COSIGNATURE_WRONG, about, detail=str(wrong))
        return
    ended = one.witness.trusted_to
    if at != int(one.at.timestamp()) or (ended and one.at > ended + AT_MOST):
        report.add(Kind.COSIGNATURE_WRONG, about, detail=one.at.isoformat())
