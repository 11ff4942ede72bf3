"""Where the commitments stand: how many are agreed, how many of those late, and on how many both sides disagree."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

AGREED = "y cytunwyd arnynt"


def overall(*, total: int, agreed: int, late: int, endangered: int, disputed: int) -> Said:
    """Where the commitments stand; `total` is without those withdrawn."""
    if not total:
        return said(cy="Nid oes ymrwymiad wedi’i gofnodi eto", en="No commitment has been written down yet")
    if not agreed:
        return only_proposed(total)
    kept = lateness(agreed, late)
    if late and endangered:
        kept = endangering(kept, late, endangered)
    if not disputed:
        return kept
    return said(
        cy=f"{kept.cy}; ar {soft(cy.in_words(disputed))} ohonynt mae’r ddwy ochr yn anghytuno",
        en=f"{kept.en}; on {en.in_words(disputed)} the two sides disagree",
    )


def only_proposed(total: int) -> Said:
    """That nobody has agreed to anything."""
    if total == 1:
        return said(
            cy="Cynnig yn unig yw’r ymrwymiad: nid oes neb wedi cytuno arno eto",
            en="The one commitment here is only proposed: nobody has agreed to it yet",
        )
    of_all = cy.after_article(total, "ymrwymiad")
    return said(
        cy=f"Cynigion yn unig yw’r {of_all}: nid oes neb wedi cytuno arnynt eto",
        en=f"All {en.in_words(total)} commitments are only proposed: nobody has agreed to them yet",
    )


def lateness(agreed: int, late: int) -> Said:
    """How many of those agreed are late."""
    if agreed == 1:
        return the_one_agreed(late=bool(late))
    of_all = cy.after_article(agreed, "ymrwymiad")
    if not late:
        return said(
            cy=f"Nid oes yr un o’r {of_all} {AGREED} yn hwyr",
            en=f"None of the {en.in_words(agreed)} agreed commitments is late",
        )
    return said(
        cy=f"Mae {cy.in_words(late)} o’r {of_all} {AGREED} yn hwyr",
        en=f"{en.capital(en.in_words(late))} of the {en.in_words(agreed)} agreed commitments {en.be(late)} late",
    )


def the_one_agreed(*, late: bool) -> Said:
    """Whether the only commitment that was agreed is late."""
    if late:
        return said(cy="Mae’r unig ymrwymiad y cytunwyd arno yn hwyr", en="The one agreed commitment is late")
    return said(cy="Nid yw’r unig ymrwymiad y cytunwyd arno yn hwyr", en="The one agreed commitment is not late")


def endangering(kept: Said, late: int, endangered: int) -> Said:
    """That what is late endangers so many others."""
    verb, others = "endangers" if late == 1 else "endanger", en.many(endangered, "other")
    return said(cy=f"{kept.cy}, gan beryglu {cy.in_words(endangered)} arall", en=f"{kept.en} and {verb} {others}")
