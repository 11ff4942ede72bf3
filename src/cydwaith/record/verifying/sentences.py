"""What is wrong, in words."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.record.proofs import Proof
from cydwaith.record.verifying.faults import Fault, Kind, Report

SAID: Final = {
    Kind.FACTS_CHANGED: gettext_lazy("its facts no longer have the hash that they were written with"),
    Kind.ENTRY_CHANGED: gettext_lazy("it is not the entry that was put into the log"),
    Kind.ENTRY_MISSING: gettext_lazy("it is missing"),
    Kind.ENTRY_DOUBLED: gettext_lazy("its number is given twice"),
    Kind.ENTRY_BEYOND: gettext_lazy("the log, by its own account, ends before it"),
    Kind.DATE_BACKWARDS: gettext_lazy("its date lies before that of earlier entries"),
    Kind.DATE_AHEAD: gettext_lazy("its date lies after a checkpoint that has it already"),
    Kind.NODE_CHANGED: gettext_lazy("a hash over 256 neighbours is not the one that the entries make"),
    Kind.NODE_MISSING: gettext_lazy("a hash over 256 neighbours is missing"),
    Kind.NODE_BEYOND: gettext_lazy("there is a hash over entries that are not there"),
    Kind.HEAD_CHANGED: gettext_lazy("the end of the log is not where its entries end, or is not what they make"),
    Kind.CHECKPOINT_CHANGED: gettext_lazy("what is stored of a checkpoint is not what was signed"),
    Kind.CHECKPOINT_UNSIGNED: gettext_lazy("a checkpoint is not signed with a key of this log"),
    Kind.CHECKPOINT_BROKEN: gettext_lazy(
        "the log no longer holds what was signed then: something before it was changed"
    ),
    Kind.CHECKPOINT_BEYOND: gettext_lazy("a checkpoint has more entries than the log: entries were cut off"),
    Kind.COSIGNATURE_WRONG: gettext_lazy("a witness’s signature does not hold"),
    Kind.SINCE_BROKEN: gettext_lazy(
        "the log does not hold the checkpoint that was kept elsewhere: its history was rewritten"
    ),
    Kind.ROW_CHANGED: gettext_lazy("the database says something else than the record"),
    Kind.ROW_MISSING: gettext_lazy("the record tells of it, but it is not in the database"),
    Kind.ROW_ADDED: gettext_lazy("it is in the database, but the record does not tell of it"),
    Kind.ROW_UNREADABLE: gettext_lazy("a row of these can no longer be understood"),
    Kind.UNPROTECTED: gettext_lazy("the database no longer refuses changes: a trigger is gone"),
    Kind.UNREADABLE: gettext_lazy("a file of the log is missing or cannot be read"),
}


def line(fault: Fault) -> str:
    """One fault as one line."""
    where = [_("entry %(number)s") % {"number": fault.entry}] if fault.entry is not None else []
    where += [fault.about] if fault.about else []
    detail = f" ({fault.detail})" if fault.detail else ""
    return f"{', '.join(where) or _('the log')}: {SAID[fault.kind]}{detail}"


def summary(report: Report) -> str:
    """What was verified, and whether it is in order."""
    seen = _(
        "Entries: %(entries)s. Rows that the record tells of: %(rows)s. Checkpoints: %(checkpoints)s. "
        "Signatures of witnesses: %(cosignatures)s. Waiting for their number: %(waiting)s."
    )
    found = _("Everything is as it was written.") if report.clean else _("Faults: %(count)s.")
    return f"{seen}\n{found}" % vars(report)


def proved(proof: Proof) -> str:
    """A proof in a few lines: the way to the root, lowest hash first."""
    says = _("It holds.") if proof.holds else _("It does not hold.")
    lines = [
        _("Entry %(number)s under the checkpoint of %(size)s entries: %(hashes)s hashes lead to its root.")
        % {"number": proof.entry.index, "size": proof.checkpoint.size, "hashes": len(proof.path)},
        *(one.hex() for one in proof.path),
        says,
    ]
    return "\n".join(lines)
