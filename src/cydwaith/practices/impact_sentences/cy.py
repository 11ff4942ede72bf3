"""Yr hyn y mae Cydwaith yn ei ddweud am effaith yn Gymraeg. What Cydwaith says about impact in Welsh.

The same functions as `en`. *Bwlch*, *cyfnod* and *cam* are masculine, *cymhariaeth* and *effaith* feminine.
"""

from cydwaith.engines.welsh.mutations import soft, yn_place
from cydwaith.practices.impact_sentences.parts import Told
from cydwaith.shared.grammar.cy import a_figure, after_article, capital, councils, counted, listed, measured, words

ORDINALS = (
    "", "mwyaf", "ail fwyaf", "trydydd mwyaf", "pedwerydd mwyaf", "pumed mwyaf", "chweched mwyaf", "seithfed mwyaf",
    "wythfed mwyaf", "nawfed mwyaf", "degfed mwyaf",
)  # fmt: skip
NAMED = 3

VERDICTS = {
    "worked": "wedi gweithio",
    "probably_worked": "wedi helpu, mae’n debyg",
    "no_sign_of_an_effect": "dim arwydd o effaith",
    "did_harm": "wedi gwneud niwed",
    "cannot_tell_yet": "ni ellir dweud eto",
}
WHY = {
    "no_adopter": "ni chofnodwyd pryd y mabwysiadodd unrhyw gyngor yr arfer",
    "nothing_before": "dechreuodd yr arfer cyn i’r ffigurau ddechrau",
    "too_few_before": "nid oes digon o ffigurau o’r cyfnod cyn iddo ddechrau",
    "nothing_after": "nid oes ffigur eto o’r cyfnod ar ôl iddo ddechrau",
    "no_comparison": "nid oes cyngor ar ôl heb yr arfer i gymharu ag ef",
    "too_few_units": "mae ffigurau ar gyfer rhy ychydig o gynghorau eraill i wybod faint y maent yn amrywio ar hap",
    "no_movement": "nid yw’r ffigurau byth yn symud",
    "missing_data": "mae ffigurau ar goll lle maent yn cyfrif",
    "break_in_series": "newidiodd y dull mesur yn y canol",
    "contamination": "roedd cynghorau eraill eisoes wedi gwneud yr un peth",
    "poor_fit": "cyn iddo ddechrau, roedd y gymhariaeth eisoes ymhellach o’r ffigur na maint effaith o bwys",
    "pre_trend": "roedd y cynghorau a fabwysiadodd yr arfer eisoes yn mynd eu ffordd eu hunain cyn hynny",
    "cannot_reach": "mae rhy ychydig o gynghorau i unrhyw ganlyniad fod yn annhebygol ar hap",
    "low_power": "byddai effaith o bwys yn fwy tebygol o gael ei cholli na’i gweld",
    "borderline": "mae hap yn unig yn rhoi gwahaniaeth cymaint â hyn o bryd i’w gilydd",
    "one_donor": "mae’r canlyniad yn dibynnu ar un cyngor yn y gymhariaeth",
    "estimators_disagree": "mae gwahanol ffyrdd o gymharu yn anghytuno ynghylch y cyfeiriad",
    "placebos": "agorodd gwahaniaethau cymaint â hyn mewn cynghorau na fabwysiadodd ddim",
    "small": "mae’r gwahaniaeth yn llai na’r lleiaf sydd o bwys",
    "measured_elsewhere": "mesurwyd y ffigur ar gyfer ardal arall, megis bwrdd iechyd, ac nid ar gyfer y cynghorau",
    "no_figures": "nid oes ffigur ar gyfer unrhyw gyngor",
    "no_date": "ni chofnodwyd dyddiad pan ddechreuodd unrhyw gyngor yr arfer",
    "no_worthwhile": "nid oes neb wedi dweud pa mor fawr y byddai’n rhaid i wahaniaeth yn y ffigur hwn fod i gyfrif",
    "not_worked_out": "nid yw’r ffigurau wedi’u cyfrifo ers pennu hyn",
}
ESTIMATORS = {
    "synthetic-control": "rheolydd synthetig: un cyngor wrth ochr cymysgedd wedi’i bwyso o gynghorau heb yr arfer",
    "group-time": "effeithiau grŵp ac amser: pob cyngor a’i mabwysiadodd wrth ochr y rhai nad oedd eto wedi gwneud",
    "synthetic-did": "gwahaniaeth mewn gwahaniaethau synthetig",
}
STEPS = {
    "described": "Ysgrifennwyd beth a wnaed a beth a newidiodd.",
    "measured": "Mae ffigurau o’r cyfnod cyn ac ar ôl, mewn cyngor a fabwysiadodd yr arfer.",
    "compared": "Cymherir y ffigurau â’r hyn a fyddai wedi digwydd hebddo.",
    "several": "Cymherir o leiaf ddau gyngor a fabwysiadodd yr arfer.",
    "repeated": (
        "Symudodd o leiaf ddau gyngor heblaw’r cyntaf fel y bwriadwyd, pob un ar ei ben ei hun ac i raddau sydd o bwys."
    ),
}
THREATS = {
    "missing_data": "Mae ffigurau ar goll lle maent yn cyfrif.",
    "break_in_series": "Newidiodd y dull mesur yn y canol.",
    "poor_fit": "Nid oedd y gymhariaeth yn cyfateb i’r ffigur cyn iddo ddechrau.",
    "pre_trend": "Roedd y cynghorau a fabwysiadodd yr arfer eisoes yn mynd eu ffordd eu hunain cyn hynny.",
    "contamination": "Roedd cynghorau eraill eisoes wedi gwneud yr un peth.",
}


def where(places: list[str]) -> str:
    """In which councils: yng Nghonwy a Phowys, mewn pum cyngor."""
    return yn_place(listed(places)) if len(places) <= NAMED else f"mewn {councils(len(places))}"


def difference(told: Told) -> str:
    """How far the figure came out from the comparison."""
    assert told.size is not None
    size = measured(told.size.number, told.size.points)
    how = "yn uwch" if told.size.higher else "yn is"
    return f"{where(told.places)}, roedd y ffigur {size} {how} na’r gymhariaeth"


def headline(told: Told) -> str:
    """The one sentence that the page opens with."""
    why = WHY.get(told.reason, "")
    if told.verdict == "cannot_tell_yet" or told.size is None:
        found = f"{difference(told)}, ond " if told.size else ""
        doubt = why or "mae rhy ychydig i fynd wrtho"
        return f"Ni ellir dweud eto a yw hyn yn effeithio ar {soft(told.measure)}: {found}{doubt}"
    if told.verdict == "worked":
        return f"Mae wedi gweithio: {difference(told)}"
    if told.verdict == "probably_worked":
        return f"Mae wedi helpu, mae’n debyg: {difference(told)}{', er bod amheuaeth: ' + why if why else ''}"
    if told.verdict == "did_harm":
        return f"Mae wedi gwneud niwed: {difference(told)}"
    if told.reason:
        return f"Dim arwydd o effaith o bwys ar {soft(told.measure)}: {difference(told)}"
    return f"Dim arwydd o effaith ar {soft(told.measure)}: {difference(told)}, fel y byddai hap yn unig yn ei roi’n aml"


def why(reason: str) -> str:
    """A reason as a sentence."""
    return f"{capital(WHY[reason])}." if reason in WHY else ""


def could_be(lower: str, upper: str) -> str:
    """What the interval means."""
    return f"Mae’r ffigurau’n gyson ag unrhyw effaith o {lower} i {upper} (cyfwng 95%)."


def no_interval() -> str:
    """That there are too few councils for one."""
    return "Mae rhy ychydig o gynghorau i roi cyfwng."


def rank(place: str, at: int, of: int, p: str, least: str) -> str:
    """Where the gap stands among those of councils that took nothing up."""
    return (
        "Cafodd pob cyngor yn ei dro ei drin fel pe bai wedi mabwysiadu’r arfer. "
        f"{size_among(place, at, of)}: p = {p}. Gyda {councils(of)}, ni all fyth fod yn is na {least}."
    )


def size_among(place: str, at: int, of: int) -> str:
    """The gap's place among all: y trydydd mwyaf o’r 22."""
    if at < len(ORDINALS):
        return f"Bwlch {place} yw’r {ORDINALS[at]} o’r {of}"
    return f"Mae bwlch {place} yn safle {at} o {of} yn ôl maint"


def permuted(p: str, ways: int, least: str, *, exact: bool) -> str:
    """The permutation test of a plain difference."""
    how = f"ym mhob un o’r {ways:,} o ffyrdd posibl" if exact else f"mewn {ways:,} o ffyrdd ar hap"
    return (
        f"Pe bai’r dyddiadau wedi’u rhoi i gynghorau eraill {how}, byddai gwahaniaeth cymaint â hyn yn codi gyda "
        f"p = {p} (byth yn is na {least})."
    )


def fit(misfit: str, smallest: str, *, poor: bool) -> str:
    """How well the comparison matched before."""
    judged = "mwy na’r effaith leiaf sydd o bwys" if poor else "llai na’r effaith leiaf sydd o bwys"
    return f"Cyn iddo ddechrau, roedd y gymhariaeth {misfit} o’r ffigur ar gyfartaledd: {judged} ({smallest})."


def without(lowest: str, highest: str, number: int) -> str:
    """What is left without each council in the comparison."""
    if number == 1:
        return f"Heb yr un cyngor y mae’r gymhariaeth yn dibynnu arno, byddai’r effaith yn {lowest}."
    left = after_article(number, "cyngor")
    span = f"rhwng {lowest} {a_figure(highest)}"
    return f"Wrth adael allan bob un o’r {left} yn y gymhariaeth yn ei dro, mae’r effaith {span}."


def sensitivity(effect: str) -> str:
    """Synthetic difference in differences, beside the answer."""
    return f"Mae gwahaniaeth mewn gwahaniaethau synthetig, sy’n pwyso’r cyfnodau hefyd, yn rhoi {effect}."


def power(chance: str, smallest: str) -> str:
    """How likely an effect worth having would be found."""
    return f"Pe bai effaith o {smallest}, y siawns y byddai’r ffigurau hyn yn ei dangos yw {chance}."


def event(periods: int, effect: str) -> str:
    """What an event study shows: the latest effect."""
    if periods == 0:
        return f"Yn y cyfnod cyntaf gyda’r arfer: {effect}"
    return f"{capital(counted(periods, 'cyfnod', 'cyfnodau'))} ar ôl y cyntaf gyda’r arfer: {effect}"


def beside(place: str, period: str, actual: str, synthetic: str) -> str:
    """What actual against synthetic shows: the last pair."""
    return f"{place}: {actual} ({period}), {a_figure(synthetic)} yn y gymhariaeth"


def more_councils(number: int) -> str:
    """So many more councils would settle it."""
    if number == 1:
        return "Byddai un cyngor arall sy’n mabwysiadu’r arfer ac yn cofnodi pryd yn ei setlo."
    more = counted(number, "cyngor", "cynghorau", "arall")
    return f"Byddai {more} sy’n mabwysiadu’r arfer ac yn cofnodi pryd yn ei setlo."


def more_periods(number: int) -> str:
    """So many periods after would settle it."""
    return f"Byddai ffigurau ar gyfer {counted(number, 'cyfnod', 'cyfnodau')} ar ôl iddo ddechrau yn ei setlo."


def both_more(adopters: int, periods: int) -> str:
    """So many councils with so many periods would settle it."""
    after = counted(periods, "cyfnod", "cyfnodau")
    return f"Byddai {councils(adopters)} i gyd, gyda ffigurau ar gyfer {after} ar ôl dechrau, yn ei setlo."


SETTLING = {
    "more_adopters": "Cyngor arall sy’n mabwysiadu’r arfer ac yn cofnodi pryd.",
    "more_periods": "Rhagor o gyfnodau ar ôl iddo ddechrau.",
    "wait": "Y ffigur cyntaf o’r cyfnod ar ôl iddo ddechrau.",
    "earlier_figures": "Ffigurau o gyfnod hirach cyn iddo ddechrau, wedi’u mesur yn yr un ffordd.",
    "repair_data": "Ffigurau heb fylchau na thoriadau gan bwy bynnag sy’n eu cyhoeddi.",
    "other_comparators": "Cynghorau i gymharu â nhw y gwyddys na wnaethant yr un peth ac a aeth yr un ffordd gynt.",
    "other_indicator": "Ffigur arall, un sy’n symud.",
}


def too_small(smallest: str) -> str:
    """That even much more would not show so small an effect."""
    return (
        f"Ni ellir gweld effaith o {smallest} yn y ffigur hwn hyd yn oed gyda deg cyngor neu wyth cyfnod arall: mae’n "
        "amrywio gormod ohono’i hun. Dim ond effaith fwy, neu ffigur arall, a allai ddangos rhywbeth."
    )


def comes_to(level: int, most: int) -> str:
    """A mark in words."""
    return f"Tystiolaeth: {level} o {most}"


def lost(level: int, reached: int) -> str:
    """How a mark came about."""
    steps = counted(reached, "cam", "camau")
    if level == reached:
        return f"Cyrhaeddwyd {steps}, heb dynnu dim."
    return f"Cyrhaeddwyd {steps}, a thynnwyd {words(reached - level)}."
