"""The mark of evidence in words: its steps, what takes one away, and what it comes to."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

STEPS = {
    "described": said(
        cy="Ysgrifennwyd beth a wnaed a beth a newidiodd.", en="What was done and what changed is written down."
    ),
    "measured": said(
        cy="Mae ffigurau o’r cyfnod cyn ac ar ôl, mewn cyngor a fabwysiadodd yr arfer.",
        en="There are figures from before and after, at a council that took it up.",
    ),
    "compared": said(
        cy="Cymherir y ffigurau â’r hyn a fyddai wedi digwydd hebddo.",
        en="The figures are compared with what would have been without it.",
    ),
    "several": said(
        cy="Cymherir o leiaf ddau gyngor a fabwysiadodd yr arfer.",
        en="At least two councils that took it up are compared.",
    ),
    "repeated": said(
        cy=(
            "Symudodd o leiaf ddau gyngor heblaw’r cyntaf fel y bwriadwyd, pob un ar ei ben ei hun ac i raddau sydd "
            "o bwys."
        ),
        en="At least two councils besides the first moved as meant, each on its own and by enough.",
    ),
}
THREATS = {
    "missing_data": said(cy="Mae ffigurau ar goll lle maent yn cyfrif.", en="Figures are missing where they matter."),
    "break_in_series": said(
        cy="Newidiodd y dull mesur yn y canol.", en="The way of measuring changed in the midst of it."
    ),
    "poor_fit": said(
        cy="Nid oedd y gymhariaeth yn cyfateb i’r ffigur cyn iddo ddechrau.",
        en="The comparison did not match the figure before it began.",
    ),
    "pre_trend": said(
        cy="Roedd y cynghorau a fabwysiadodd yr arfer eisoes yn mynd eu ffordd eu hunain cyn hynny.",
        en="Councils that took it up were already going their own way before.",
    ),
    "unusually_bad": said(
        cy="Mabwysiadwyd yr arfer pan oedd y ffigur yn anarferol o wael, a byddai wedi gwella beth bynnag.",
        en="It was taken up when the figure was unusually bad, and would have recovered in any case.",
    ),
    "contamination": said(
        cy="Roedd cynghorau eraill eisoes wedi gwneud yr un peth.", en="Other councils had already done the same."
    ),
}


def comes_to(level: int, most: int) -> Said:
    """A mark in words."""
    return said(cy=f"Tystiolaeth: {level} o {most}", en=f"Evidence: {level} of {most}")


def came_about(level: int, reached: int) -> Said:
    """How many steps were reached, and how many of them taken away."""
    steps, lost = cy.counted(reached, "cam", "camau"), reached - level
    if not lost:
        return said(
            cy=f"Cyrhaeddwyd {steps}, heb dynnu dim.",
            en=f"{en.capital(en.many(reached, 'step'))} reached, nothing taken away.",
        )
    return said(
        cy=f"Cyrhaeddwyd {steps}, a thynnwyd {cy.in_words(lost)}.",
        en=f"{en.capital(en.many(reached, 'step'))} reached, {en.in_words(lost)} taken away.",
    )
