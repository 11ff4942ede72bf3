"""Where the commitments stand: how many are agreed, how many of those late, and on how many both sides disagree."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.programme.sentences.late import Late, behind, unrecorded
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

AGREED = "y cytunwyd arnynt"


def overall(*, total: int, agreed: int, late: Late, endangered: int, disputed: int) -> Said:
    """Where the commitments stand; `total` is without those withdrawn."""
    if not total:
        return said(cy="Nid oes ymrwymiad wedi’i gofnodi eto", en="No commitment has been written down yet")
    if not agreed:
        return only_proposed(total)
    kept = lateness(agreed, late)
    if late.behind and endangered:
        kept = endangering(kept, late.behind, endangered)
    silent = unrecorded(late)
    kept = said(cy=f"{kept.cy}{silent.cy}", en=f"{kept.en}{silent.en}")
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


def lateness(agreed: int, late: Late) -> Said:
    """How many of those agreed are late, or expected to be."""
    if agreed == 1:
        return the_one_agreed(late)
    of_all = cy.after_article(agreed, "ymrwymiad")
    if not late.behind:
        return (
            said(
                cy=f"Nid oes yr un o’r {of_all} {AGREED} yn hwyr yn ôl y cofnod",
                en=f"None of the {en.in_words(agreed)} agreed commitments is recorded as late",
            )
            if late.silent
            else said(
                cy=f"Nid oes yr un o’r {of_all} {AGREED} yn hwyr, na disgwyl i’r un fod",
                en=f"None of the {en.in_words(agreed)} agreed commitments is late or expected to be",
            )
        )
    of = said(cy=f" o’r {of_all} {AGREED}", en=f" of the {en.in_words(agreed)} agreed commitments")
    told = behind(late, of, said(cy=cy.in_words(late.behind), en=en.in_words(late.behind)))
    return said(cy=cy.capital(told.cy), en=en.capital(told.en))


def the_one_agreed(late: Late) -> Said:
    """Whether the only commitment that was agreed is late, or expected to be."""
    if late.expected:
        return said(
            cy="Disgwylir i’r unig ymrwymiad y cytunwyd arno fod yn hwyr",
            en="The one agreed commitment is expected to be late",
        )
    if late.behind:
        return said(cy="Mae’r unig ymrwymiad y cytunwyd arno yn hwyr", en="The one agreed commitment is late")
    if late.silent:
        return said(cy="Un ymrwymiad y cytunwyd arno sydd yma", en="There is one agreed commitment")
    return said(
        cy="Nid yw’r unig ymrwymiad y cytunwyd arno yn hwyr, ac ni ddisgwylir iddo fod",
        en="The one agreed commitment is not late, nor expected to be",
    )


def endangering(kept: Said, late: int, endangered: int) -> Said:
    """That what is late endangers so many others."""
    verb, others = "endangers" if late == 1 else "endanger", en.many(endangered, "other")
    return said(cy=f"{kept.cy}, gan beryglu {cy.in_words(endangered)} arall", en=f"{kept.en} and {verb} {others}")
