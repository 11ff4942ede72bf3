"""Why an impact cannot be told, or why what was seen is weak: each as it stands within a sentence."""

from cydwaith.shared.said import said

REASONS = {
    "no_adopter": said(
        cy="ni chofnodwyd pryd y mabwysiadodd unrhyw gyngor yr arfer",
        en="no council’s date of taking it up is recorded",
    ),
    "nothing_before": said(cy="dechreuodd yr arfer cyn i’r ffigurau ddechrau", en="it began before the figures do"),
    "too_few_before": said(
        cy="nid oes digon o ffigurau o’r cyfnod cyn iddo ddechrau", en="there are too few figures from before it began"
    ),
    "nothing_after": said(
        cy="nid oes ffigur eto o’r cyfnod ar ôl iddo ddechrau", en="there is no figure yet from after it began"
    ),
    "no_comparison": said(
        cy="nid oes cyngor ar ôl heb yr arfer i gymharu ag ef", en="there is no council left without it to compare with"
    ),
    "too_few_units": said(
        cy="mae ffigurau ar gyfer rhy ychydig o gynghorau eraill i wybod faint y maent yn amrywio ar hap",
        en="too few other councils have figures to know how far they vary by chance",
    ),
    "no_movement": said(cy="nid yw’r ffigurau byth yn symud", en="the figures never move"),
    "missing_data": said(cy="mae ffigurau ar goll lle maent yn cyfrif", en="figures are missing where they matter"),
    "break_in_series": said(
        cy="newidiodd y dull mesur yn y canol", en="the way of measuring changed in the midst of it"
    ),
    "contamination": said(
        cy="roedd cynghorau eraill eisoes wedi gwneud yr un peth", en="other councils had already done the same"
    ),
    "poor_fit": said(
        cy="cyn iddo ddechrau, roedd y gymhariaeth eisoes ymhellach o’r ffigur na maint effaith o bwys",
        en="the comparison already missed the figure by more than an effect worth having before it began",
    ),
    "pre_trend": said(
        cy="roedd y cynghorau a fabwysiadodd yr arfer eisoes yn mynd eu ffordd eu hunain cyn hynny",
        en="the councils that took it up were already going their own way before",
    ),
    "unusually_bad": said(
        cy=(
            "roedd y ffigur olaf cyn iddo ddechrau yn waeth nag arfer yno, a hynny o fwy nag y byddai hap yn ei roi, "
            "felly byddai rhywfaint o wella beth bynnag"
        ),
        en=(
            "the last figure before it began was worse than usual there by more than chance would give, "
            "so some recovery would have come in any case"
        ),
    ),
    "unusually_good": said(
        cy=(
            "roedd y ffigur olaf cyn iddo ddechrau yn well nag arfer yno, a hynny o fwy nag y byddai hap yn ei roi: "
            "efallai i’r effaith ddechrau’n gynnar, neu i hap fod o’i blaid"
        ),
        en=(
            "the last figure before it began was better than usual there by more than chance would give: "
            "the effect may have begun early, or luck was on its side"
        ),
    ),
    "cannot_reach": said(
        cy="mae rhy ychydig o gynghorau i unrhyw ganlyniad fod yn annhebygol ar hap",
        en="there are too few councils for any result to be unlikely by chance",
    ),
    "low_power": said(
        cy="byddai’r ffigurau hyn yn colli effaith o bwys fwy nag un waith ym mhob pump",
        en="these figures would miss an effect worth having more than once in five times",
    ),
    "borderline": said(
        cy="mae hap yn unig yn rhoi gwahaniaeth cymaint â hyn rhwng un waith mewn deg ac un waith mewn ugain",
        en="chance alone gives a difference as large between once in ten times and once in twenty",
    ),
    "one_donor": said(
        cy="mae’r canlyniad yn dibynnu ar un cyngor yn y gymhariaeth",
        en="the result hangs on a single council in the comparison",
    ),
    "estimators_disagree": said(
        cy="mae gwahanol ffyrdd o gymharu yn anghytuno ynghylch y cyfeiriad",
        en="different ways of comparing disagree on the direction",
    ),
    "placebos": said(
        cy="gwelwyd gwahaniaethau cymaint â hyn mewn cynghorau na fabwysiadodd ddim",
        en="differences as large opened at councils that took nothing up",
    ),
    "small": said(
        cy="mae’r gwahaniaeth yn llai na’r lleiaf sydd o bwys",
        en="the difference is smaller than the smallest worth having",
    ),
    "measured_elsewhere": said(
        cy="mesurwyd y ffigur ar gyfer ardal arall, megis bwrdd iechyd, ac nid ar gyfer y cynghorau",
        en="the figure was measured for another area, such as a health board, and not for the councils",
    ),
    "no_figures": said(cy="nid oes ffigur ar gyfer unrhyw gyngor", en="there is no figure for any council"),
    "no_date": said(
        cy="ni chofnodwyd dyddiad pan ddechreuodd unrhyw gyngor yr arfer",
        en="no date is recorded on which a council began it",
    ),
    "no_worthwhile": said(
        cy="nid oes neb wedi dweud pa mor fawr y byddai’n rhaid i wahaniaeth yn y ffigur hwn fod i gyfrif",
        en="nobody has said how large a difference in this figure would be worth having",
    ),
    "not_worked_out": said(
        cy="nid yw’r ffigurau wedi’u cyfrifo ers pennu hyn", en="nothing has been calculated since this was laid down"
    ),
}
