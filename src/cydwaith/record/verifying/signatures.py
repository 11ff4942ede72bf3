"""Whether every kept checkpoint is signed by the log, and every cosignature by its witness."""

import datetime as dt
from typing import Final

from django.conf import settings
from django.utils import timezone

from cydwaith.engines.merkle import notes, witness
from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.keys import Verifier
from cydwaith.engines.merkle.witness import Cosigner
from cydwaith.record import keys, outside, safekeeping
from cydwaith.record.models import Checkpoint, Cosignature, Entry
from cydwaith.record.verifying.faults import Kind, Report

BATCH: Final = 2000
AT_MOST: Final = dt.timedelta(minutes=15)


def check_signatures(report: Report) -> None:
    """Note every checkpoint and cosignature that is not what it must be."""
    known = verifiers(report)
    for checkpoint in Checkpoint.objects.order_by("size").iterator(BATCH):
        report.checkpoints += 1
        _check(checkpoint, known, report)
    for one in Cosignature.objects.select_related("checkpoint", "witness").order_by("id").iterator(BATCH):
        report.cosignatures += 1
        _check_cosignature(one, report)


def verifiers(report: Report) -> list[Verifier]:
    """The keys that may have signed: those of the journal, for anybody with the database can name one in the log.

    One that only the log names is a fault. Where there is no journal (a fault already), those that the log names.
    """
    said = safekeeping.named(Entry.objects.all())
    try:
        kept = list(outside.journal().keys)
    except outside.Unreadable:
        kept = []
    if not kept:
        return list(dict.fromkeys([*([keys.signer().verifier] if keys.path().exists() else []), *said]))
    for one in dict.fromkeys(said):
        if one not in kept:
            report.add(Kind.KEY_UNKNOWN, one.text())
    return kept


def _check(checkpoint: Checkpoint, known: list[Verifier], report: Report) -> None:
    about, when = str(checkpoint.size), checkpoint.at.isoformat()
    try:
        said = Said.parse(notes.open(checkpoint.note, *known).text)
    except Faulty as wrong:
        report.add(Kind.CHECKPOINT_UNSIGNED, about, detail=str(wrong))
        return
    if said != Said(settings.LOG_ORIGIN, checkpoint.size, bytes(checkpoint.root), said.extensions):
        report.add(Kind.CHECKPOINT_CHANGED, about, detail=when)
    if checkpoint.at > timezone.now() + AT_MOST:
        report.add(Kind.CHECKPOINT_AHEAD, about, detail=when)


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
