"""Yr hyn y mae Cydwaith yn ei ddweud am newid yn Gymraeg. What Cydwaith says of change in Welsh."""

from cydwaith.shared.grammar.cy import capital, counted

SHORT = {
    "improving": "yn gwella",
    "worsening": "yn gwaethygu",
    "rising": "yn codi",
    "falling": "yn gostwng",
    "steady": "dim newid i’w weld",
    "cannot_tell": "ni ellir dweud",
}
RULES = {
    "beyond-limits": "y tu hwnt i derfynau’r amrywio arferol",
    "seven-point-trend": "saith ffigur yn olynol, pob un yn uwch, neu bob un yn is, na’r un o’i flaen",
    "two-of-three-beyond-two-sigma": "dau ffigur o dri yn agos at yr un terfyn",
    "seven-on-one-side": "saith ffigur yn olynol ar yr un ochr i’r cymedr",
    "slope": "goleddf nad yw ansicrwydd y ffigurau’n ei esbonio",
}
REASONS = {
    "too-few-points": "Gellir defnyddio llai na phum ffigur, ac mae hynny’n rhy ychydig i chwilio am newid o gwbl.",
    "no-intervals": (
        "Gellir defnyddio rhwng pump ac un ar ddeg o ffigurau. Â chyn lleied, ni ellir chwilio am newid ond lle mae’r "
        "cyhoeddwr yn dweud pa mor sicr yw pob ffigur, ac nid oes cyfyngau i’r rhain."
    ),
    "missing-value": (
        "Gellir defnyddio rhwng pump ac un ar ddeg o ffigurau, ac mae un o’r pump olaf ar goll, felly ni ellir tynnu "
        "tuedd."
    ),
    "zero-width": "Nid oes lled i’r cyfyngau a gyhoeddwyd, felly nid ydynt yn dweud pa mor sicr yw’r ffigurau.",
    "no-movement": "Yr un yw pob ffigur, felly nid oes modd gwahanu newid oddi wrth hap.",
    "no-latest-figure": "Nid oes ffigur y gellir dibynnu arno ar gyfer y cyfnod diweddaraf.",
    "measured-elsewhere": "Mesurwyd y ffigur ar gyfer ardal arall, megis bwrdd iechyd, ac nid ar gyfer y cyngor.",
}
MEANINGS = {
    "improving": "ac er gwell",
    "worsening": "ac er gwaeth",
    "rising": "tuag i fyny; nid oes neb wedi barnu a yw hynny’n dda",
    "falling": "tuag i lawr; nid oes neb wedi barnu a yw hynny’n dda",
}
OCCASIONS = {
    "practice": "dechreuodd arfer yma",
    "adoption": "mabwysiadwyd arfer yma",
    "event": "bu digwyddiad a gofnodwyd",
    "break-in-series": "mae’r cyhoeddwr yn nodi toriad yn y gyfres",
}
LIMITS = "Amrywio arferol"


def figures_(number: int) -> str:
    """So many figures: 12 o ffigurau, wyth ffigur."""
    return counted(number, "ffigur", "ffigurau")


def method(*, method: str, reason: str, points: int) -> str:
    """Which way of looking for change is legitimate, and why."""
    if method == "chart":
        return (
            f"Gellir defnyddio {points} o ffigurau. O ddeuddeg ymlaen, gellir barnu ffigur yn ôl faint y mae’n amrywio "
            "ohono’i hun (siart XmR: y cymedr, a therfynau 2.66 cam cymedrig bob ochr iddo)."
        )
    if method == "trend":
        return (
            f"Gellir defnyddio {figures_(points)}, pob un â’i gyfwng: rhy ychydig i gael terfynau amrywio arferol, "
            "digon i gael goleddf y pump olaf, wedi’i bwysoli yn ôl pa mor sicr yw pob un."
        )
    return REASONS.get(reason, "")


def charted(*, verdict: str, value: str, period: str, mean: str, between: tuple[str, str], rule: str) -> str:
    """What the chart says of the latest figure."""
    ordinary = f"o {between[0]} i {between[1]} o amgylch cymedr o {mean}"
    if verdict == "steady":
        return f"Mae {value} ({period}) yn rhan o’r amrywio arferol, sy’n mynd {ordinary}. Ni ellir honni bod newid."
    if verdict == "cannot_tell":
        return (
            f"Byddai {value} ({period}) yn anarferol pe bai pob ffigur yn amrywio ohono’i hun, ond nid lle mae pob un "
            "yn aros yn agos at yr un o’i flaen, fel yma. Ni ellir dweud ai newid ydyw."
        )
    return (
        f"Mae {value} ({period}) yn fwy nag amrywio arferol, {MEANINGS[verdict]}: {RULES[rule]}. "
        f"Mae’r amrywio arferol yn mynd {ordinary}."
    )


def drifting() -> str:
    """That neighbouring figures move together, and what follows."""
    return (
        "Yma mae pob ffigur yn aros yn agos at yr un o’i flaen, felly cymerir bod yr amrywio arferol yn ehangach, ni "
        "chyfrifir rhediad o ffigurau ar un ochr yn newid, ac nid yw tuedd yn cyfrif ond o ddeg ffigur ymlaen."
    )


def sloped(*, verdict: str, size: str, points: str) -> str:
    """What the five-point trend says."""
    if verdict == "steady":
        return (
            "Dros y pum ffigur olaf ni ellir gwahanu codi na gostwng oddi wrth eu hansicrwydd. Ni ellir honni bod "
            "newid."
        )
    return f"Dros y pum ffigur olaf bu symudiad o tua {size} {points}, {MEANINGS[verdict]}: {RULES['slope']}."


def beside_all(*, own: bool) -> str:
    """Whether the place moved by itself."""
    if own:
        return "Symudodd ohono’i hun: gwelir yr un newid ar ôl tynnu canolrif yr holl gynghorau."
    return "Symudodd y cynghorau gyda’i gilydd: ar ôl tynnu canolrif yr holl gynghorau, ni welir y newid hwn."


def once_more(period: str) -> str:
    """That the latest figure may yet be revised."""
    return f"Amcangyfrif neu ffigur dros dro yw’r un ar gyfer {period}, felly gall hyn newid pan gaiff ei adolygu."


def begins(*, period: str, occasion: str, on: str) -> str:
    """Why the limits begin anew."""
    dated = f" ({on})" if on else ""
    return f"Mae’r terfynau’n dechrau o’r newydd gyda {period}, oherwydd {OCCASIONS[occasion]}{dated}."


def marked(*, meaning: str, rules: list[str], periods: list[str]) -> str:
    """What marked points on a chart are: by which rules, and when."""
    when = ", ".join(periods) if len(periods) <= 4 else f"{periods[0]} … {periods[-1]} ({len(periods)})"
    return f"{capital(MEANINGS[meaning].removeprefix('ac '))}: {'; '.join(RULES[rule] for rule in rules)}. {when}."


def tile(place: str, value: str, verdict: str) -> str:
    """A council’s change read out."""
    return f"{place}: {value}, {SHORT[verdict]}"
