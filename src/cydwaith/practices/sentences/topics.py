"""Policy areas: in how many somebody stands out, and what there is to say of one in which nobody does."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def practices(number: int) -> Said:
    """So many practices: un arfer, tri arfer, chwe arfer; one practice, six practices."""
    return said(cy=cy.counted(number, "arfer", "arferion"), en=en.many(number, "practice"))


def nobody_stands_out(topic: Said, *, indicators: int, shared: int) -> Said:
    """A topic on which no council is known to do better, with so many indicators and so many practices shared."""
    if not indicators and not shared:
        return said(
            cy=f"{topic.cy}: ni chofnodwyd ffigur nac arfer eto",
            en=f"{topic.en}: no figure and no practice has been recorded yet",
        )
    if not indicators:
        return without_figure(topic, shared)
    which_cy = "yr unig ddangosydd" if indicators == 1 else f"yr un o’r {cy.after_article(indicators, 'dangosydd')}"
    which_en = "the one indicator" if indicators == 1 else f"any of the {en.in_words(indicators)} indicators"
    return said(
        cy=f"{topic.cy}: nid oes cyngor yn sefyll allan yn ôl {which_cy}",
        en=f"{topic.en}: no council stands out on {which_en}",
    )


def without_figure(topic: Said, shared: int) -> Said:
    """That practices were shared on a topic which has no figure."""
    how = "wedi’i rannu" if shared == 1 else "wedi’u rhannu"
    return said(
        cy=f"{topic.cy}: {practices(shared).cy} {how}, heb ffigur i farnu wrtho eto",
        en=f"{topic.en}: {practices(shared).en} told, and no figure to judge by yet",
    )


def areas_where_somebody_stands_out(areas: int, total: int) -> Said:
    """In how many of all policy areas."""
    return said(
        cy=(
            f"Mewn {cy.in_words(areas)} o’r {cy.after_article(total, 'maes polisi')} "
            "mae rhyw gyngor yn gwneud yn well na’r disgwyl"
        ),
        en=f"In {en.in_words(areas)} of {en.in_words(total)} policy areas some council does better than expected",
    )
