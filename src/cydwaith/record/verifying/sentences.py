"""What is wrong, in words."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.record.proofs import Proof
from cydwaith.record.sentences import kept, lost, missing, nothing_kept, told_of
from cydwaith.record.verifying.faults import Cover, Fault, Kind, Report
from cydwaith.shared.said import said

SAID: Final[dict[Kind, object]] = {
    Kind.FACTS_CHANGED: gettext_lazy("its facts no longer have the hash that they were written with"),
    Kind.ENTRY_CHANGED: gettext_lazy("it is not the entry that was put into the log"),
    Kind.ENTRY_MISSING: gettext_lazy("it is missing"),
    Kind.ENTRY_DOUBLED: gettext_lazy("its number is given twice"),
    Kind.ENTRY_BEYOND: gettext_lazy("the log, by its own account, ends before it"),
    Kind.ENTRY_WAITS: said(
        cy="dylai fod ganddo rif yn y log erbyn hyn, ond nid oes: ./cydwaith record keep",
        en="it should have a number in the log by now, and has none: ./cydwaith record keep",
    ),
    Kind.DATE_BACKWARDS: gettext_lazy("its date lies before that of earlier entries"),
    Kind.DATE_AHEAD: gettext_lazy("its date lies after a checkpoint that has it already"),
    Kind.DATE_FUTURE: said(cy="mae ei ddyddiad yn y dyfodol", en="its date lies in the future"),
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
    Kind.CHECKPOINT_MISSING: said(
        cy="nid yw pwynt gwirio a gedwir y tu allan yn y gronfa ddata mwyach",
        en="a checkpoint that is kept outside is no longer in the database",
    ),
    Kind.CHECKPOINT_ADDED: said(
        cy="mae pwynt gwirio yn y gronfa ddata na chadwyd mohono erioed y tu allan: fe’i rhoddwyd yno’n ddiweddarach",
        en="a checkpoint in the database was never kept outside: it was slipped in",
    ),
    Kind.CHECKPOINT_AHEAD: said(
        cy="mae dyddiad pwynt gwirio yn y dyfodol",
        en="a checkpoint’s date lies in the future",
    ),
    Kind.KEY_UNKNOWN: said(
        cy="mae’r log yn enwi allwedd na lofnododd y wefan hon erioed â hi",
        en="the log names a key that this site never signed with",
    ),
    Kind.COSIGNATURE_MISSING: said(
        cy="nid yw llofnod tyst a gedwir y tu allan yn y gronfa ddata mwyach",
        en="a witness’s signature that is kept outside is no longer in the database",
    ),
    Kind.KEPT_MISSING: said(
        cy="ni chedwir pwynt gwirio y tu allan i’r gronfa ddata, felly ni fyddai dim yn dangos pe câi’r cyfan ei "
        "ailysgrifennu",
        en="no checkpoint is kept outside the database, so nothing would show that the whole of it was rewritten",
    ),
    Kind.KEPT_UNREADABLE: said(
        cy="ni ellir darllen hyd ei ddiwedd yr hyn a gedwir y tu allan i’r gronfa ddata",
        en="what is kept outside the database cannot be read to its end",
    ),
    Kind.KEPT_UNSIGNED: said(
        cy="nid yw’r pwynt gwirio a gedwir y tu allan wedi’i lofnodi ag allwedd y log hwn",
        en="the checkpoint kept outside is not signed with a key of this log",
    ),
    Kind.KEPT_OTHER: said(
        cy="pwynt gwirio log arall yw’r un a gedwir y tu allan",
        en="the checkpoint kept outside is of another log",
    ),
    Kind.KEPT_BROKEN: said(
        cy="nid yw’r log yn cynnwys pwynt gwirio a gedwir y tu allan: ailysgrifennwyd ei hanes rhwng y ddau faint hyn",
        en="the log does not hold a checkpoint that is kept outside: its history was rewritten between these two sizes",
    ),
    Kind.KEPT_BEYOND: said(
        cy="mae’r log yn fyrrach na’r pwynt gwirio a gedwir y tu allan: torrwyd cofnodion i ffwrdd, neu rhoddwyd copi "
        "wrth gefn yn ei le",
        en="the log is shorter than the checkpoint kept outside: entries were cut off, or a backup was put in its "
        "place",
    ),
    Kind.KEPT_OLD: said(
        cy="dylai fod pwynt gwirio a gedwir y tu allan yn ei gynnwys erbyn hyn, ond nid oes: ./cydwaith record keep",
        en="a checkpoint kept outside should cover it by now, and none does: ./cydwaith record keep",
    ),
    Kind.KEPT_AHEAD: said(
        cy="mae dyddiad y pwynt gwirio a gedwir y tu allan yn y dyfodol",
        en="the date of the checkpoint kept outside lies in the future",
    ),
    Kind.RESTORED_UNTOLD: said(
        cy="nid yw’r Cofnod a’r hyn a gedwir y tu allan yn dweud yr un peth am gopi wrth gefn a gymerodd le’r log",
        en="the record and what is kept outside disagree on a backup that took the log’s place",
    ),
    Kind.WITNESS_REFUSES: said(
        cy="nid yw tyst yn llofnodi: gwelodd hanes arall i’r log hwn",
        en="a witness does not sign: it saw another history of this log",
    ),
    Kind.COSIGNATURE_WRONG: gettext_lazy("a witness’s signature does not hold"),
    Kind.SINCE_BROKEN: gettext_lazy(
        "the log does not hold the checkpoint that was kept elsewhere: its history was rewritten"
    ),
    Kind.ROW_CHANGED: gettext_lazy("the database says something else than the record"),
    Kind.ROW_MISSING: gettext_lazy("the record tells of it, but it is not in the database"),
    Kind.ROW_ADDED: gettext_lazy("it is in the database, but the record does not tell of it"),
    Kind.ROW_UNREADABLE: gettext_lazy("a row of these can no longer be understood"),
    Kind.UNPROTECTED: said(
        cy="nid yw’r gronfa ddata bellach yn gwrthod newidiadau: mae sbardun wedi mynd, neu un arall yn ei le",
        en="the database no longer refuses changes: a trigger is gone, or another stands in its place",
    ),
    Kind.GUARD_ADDED: said(
        cy="mae sbardun neu reol yn y gronfa ddata nad yw’r wefan hon wedi’i gosod",
        en="a trigger or a rule stands in the database that this site did not put there",
    ),
    Kind.TABLE_CHANGED: said(
        cy="nid yw’r tabl yn y gronfa ddata fel y gwnaeth y wefan hon ef",
        en="the table in the database is not as this site made it",
    ),
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
    told = [str(told_of(one)) for one in report.pushed]
    return "\n".join([seen % vars(report), *beside(report.cover), *told, found % vars(report)])


def beside(cover: Cover | None) -> list[str]:
    """How far what is kept outside reaches, and what backups lost; nothing for a copy of the log's files."""
    if cover is None:
        return []
    lines = [nothing_kept()] if cover.at is None else [kept(cover.size, cover.at, cover.beyond)]
    gone = [missing(cover.missing)] if cover.missing else []
    return [str(line) for line in (*lines, *gone, *map(lost, cover.lost))]


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
