"""Policy areas: in how many somebody stands out, and what there is to say of one in which nobody does."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def practices(number: int) -> Said:
    """So many practices: un arfer, tri arfer, chwe arfer; one practice, six practices."""
    return said(cy=cy.counted(number, "arfer", "arferion"), en=en.many(number, "practice"))


def nobody_stands_out(topic: Said, *, indicators: int, askable: int, shared: int) -> Said:
    """A topic on which no council is known to do better, with so many indicators and so many practices shared.

    `askable`: how many of the indicators are of something that councils can be asked about.
    """
    if not indicators and not shared:
        return said(
            cy=f"{topic.cy}: ni chofnodwyd ffigur nac arfer eto",
            en=f"{topic.en}: no figure and no practice has been recorded yet",
        )
    if not indicators:
        return without_figure(topic, shared)
    if not askable:
        return nothing_to_ask(topic)
    which_cy, which_en = (
        "yr unig ddangosydd y gellir gofyn amdano",
        "the one indicator that councils can be asked about",
    )
    if askable > 1:
        which_cy = f"yr un o’r {cy.after_article(askable, 'dangosydd')} y gellir gofyn amdanynt"
        which_en = f"any of the {en.in_words(askable)} indicators that councils can be asked about"
    return said(
        cy=f"{topic.cy}: nid oes cyngor yn sefyll allan yn ôl {which_cy}",
        en=f"{topic.en}: no council stands out on {which_en}",
    )


def nothing_to_ask(topic: Said) -> Said:
    """That the figures on a topic are context: of nothing that a council does or has a part in, or history."""
    return said(
        cy=f"{topic.cy}: cyd-destun neu hanes yw’r ffigurau; nid oes un cyfredol o’r hyn y mae cyngor yn ei wneud",
        en=f"{topic.en}: the figures are context or history; none is a current one of what a council does or shares in",
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
    if not areas:
        whole = cy.after_article(total, "maes polisi")
        return said(
            cy=f"Nid oes yr un cyngor yn gwneud yn well na’r disgwyl yn yr un o’r {whole}",
            en=f"In none of {en.in_words(total)} policy areas does any council do better than expected",
        )
    return said(
        cy=(
            f"Mewn {cy.in_words(areas)} o’r {cy.after_article(total, 'maes polisi')} "
            "mae rhyw gyngor yn gwneud yn well na’r disgwyl"
        ),
        en=f"In {en.in_words(areas)} of {en.in_words(total)} policy areas some council does better than expected",
    )
