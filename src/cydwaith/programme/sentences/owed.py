"""What a body owes, and who waits for it."""

from cydwaith.engines.welsh.mutations import soft, softened
from cydwaith.programme.sentences.late import Late, behind, unrecorded
from cydwaith.programme.sentences.numbers import commitments
from cydwaith.shared.said import Said, said


def owed(body: Said, *, owes: int, month: int, late: Late, others: int) -> Said:
    """What a body owes: in all, this month, late, and how many commitments of others wait on what is late."""
    if not owes:
        return said(
            cy=f"Nid oes {softened('gan', body.cy)} ymrwymiad y cytunwyd arno",
            en=f"{body.en} owes nothing that it has agreed to",
        )
    due = this_month(body, month)
    silent = unrecorded(late)
    if not late.behind:
        nothing = said(cy="", en="") if late.silent else said(cy="; nid oes dim yn hwyr", en="; nothing is late")
        return said(cy=f"{due.cy}{nothing.cy}{silent.cy}", en=f"{due.en}{nothing.en}{silent.en}")
    told = behind(late, said(cy="", en=""), commitments(late.behind))
    because = waiting(others, late.behind)
    return said(cy=f"{due.cy}; {told.cy}{because.cy}{silent.cy}", en=f"{due.en}; {told.en}{because.en}{silent.en}")


def this_month(body: Said, number: int) -> Said:
    """How much is due this month."""
    having, many = softened("gan", body.cy), commitments(number)
    if not number:
        return said(
            cy=f"Nid oes {having} ymrwymiad i’w gyflawni y mis hwn",
            en=f"Nothing that {body.en} owes is due this month",
        )
    to_keep = "i’w gyflawni" if number == 1 else "i’w cyflawni"
    return said(cy=f"Y mis hwn mae {having} {soft(many.cy)} {to_keep}", en=f"{body.en} owes {many.en} this month")


def waiting(others: int, late: int) -> Said:
    """The end of the sentence: how many commitments of others wait on so many that are late; empty where none does."""
    if not others:
        return said(cy="", en="")
    many, on = commitments(others), "it" if late == 1 else "them"
    verb = "waits" if others == 1 else "wait"
    return said(
        cy=f", ac mae {many.cy} gan sefydliadau eraill yn aros o’r herwydd",
        en=f", and {many.en} of other organisations {verb} on {on}",
    )
