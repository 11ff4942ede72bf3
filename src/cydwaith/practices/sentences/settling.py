"""What would settle whether a practice moved a figure."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

STEPS = {
    "more_adopters": said(
        cy="Cyngor arall sy’n mabwysiadu’r arfer ac yn cofnodi pryd.",
        en="Another council that takes it up and records when.",
    ),
    "more_periods": said(cy="Rhagor o gyfnodau ar ôl iddo ddechrau.", en="More periods after it began."),
    "wait": said(cy="Y ffigur cyntaf o’r cyfnod ar ôl iddo ddechrau.", en="The first figure from after it began."),
    "earlier_figures": said(
        cy="Ffigurau o gyfnod hirach cyn iddo ddechrau, wedi’u mesur yn yr un ffordd.",
        en="Figures from longer before it began, measured in the same way.",
    ),
    "repair_data": said(
        cy="Ffigurau heb fylchau na thoriadau gan bwy bynnag sy’n eu cyhoeddi.",
        en="Figures without gaps or breaks from whoever publishes them.",
    ),
    "other_comparators": said(
        cy="Cynghorau i gymharu â nhw y gwyddys nad ydynt wedi gwneud yr un peth ac a aeth yr un ffordd gynt.",
        en="Councils to compare with, known not to have done the same, that went the same way before.",
    ),
    "other_indicator": said(cy="Ffigur arall, un sy’n symud.", en="Another figure, one that moves."),
}


def more_councils(number: int) -> Said:
    """So many more councils would."""
    if number == 1:
        return said(
            cy="Byddai un cyngor arall sy’n mabwysiadu’r arfer ac yn cofnodi pryd yn rhoi ateb.",
            en="One more council that takes it up and records when would settle it.",
        )
    return said(
        cy=(
            f"Byddai {cy.counted(number, 'cyngor', 'cynghorau', 'arall')} sy’n mabwysiadu’r arfer ac yn cofnodi pryd "
            "yn rhoi ateb."
        ),
        en=f"{en.capital(en.in_words(number))} more councils that take it up and record when would settle it.",
    )


def more_periods(number: int) -> Said:
    """So many periods after would."""
    many = en.many(number, "period")
    return said(
        cy=f"Byddai ffigurau ar gyfer {cy.counted(number, 'cyfnod', 'cyfnodau')} ar ôl iddo ddechrau yn rhoi ateb.",
        en=f"Figures for {many} after it began would settle it.",
    )


def both_more(adopters: int, periods: int) -> Said:
    """So many councils with so many periods would."""
    after = cy.counted(periods, "cyfnod", "cyfnodau")
    return said(
        cy=f"Byddai {cy.councils(adopters)} i gyd, gyda ffigurau ar gyfer {after} ar ôl dechrau, yn rhoi ateb.",
        en=(
            f"{en.capital(en.councils(adopters))} in all, with figures for {en.many(periods, 'period')} after, "
            "would settle it."
        ),
    )


def too_small(smallest: Said) -> Said:
    """That even much more would not show so small an effect."""
    return said(
        cy=(
            f"Ni ellir gweld effaith o {smallest.cy} yn y ffigur hwn hyd yn oed gyda deg cyngor neu wyth cyfnod arall: "
            "mae’n amrywio gormod ohono’i hun. Dim ond effaith fwy, neu ffigur arall, a allai ddangos rhywbeth."
        ),
        en=(
            f"An effect of {smallest.en} cannot be seen in this figure even with ten councils or eight more periods: "
            "it varies too much by itself. Only a larger effect could be told, or another figure."
        ),
    )
