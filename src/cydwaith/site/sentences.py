"""What the first page says."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def today(council: Said, waiting: int) -> Said:
    """How much waits for a council today."""
    name = en.capital(en.the(council.en))
    if not waiting:
        return said(cy=f"{council.cy} heddiw: nid oes dim yn aros amdanoch", en=f"{name} today: nothing waits for you")
    many = said(cy=cy.counted(waiting, "peth", "pethau"), en=en.many(waiting, "thing"))
    return said(
        cy=f"{council.cy} heddiw: mae {many.cy} yn aros amdanoch",
        en=f"{name} today: {many.en} {'waits' if waiting == 1 else 'wait'} for you",
    )


def on_the_map(label: Said) -> Said:
    """What the example's map shows."""
    return said(cy=f"{label.cy}, fesul cyngor", en=f"{label.en}, council by council")
