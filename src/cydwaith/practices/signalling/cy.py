"""Yr hyn y mae Cydwaith yn ei ddweud yn Gymraeg wrth gyngor y newidiodd ei ffigur. The same functions as `en`."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.shared.grammar.cy import councils, counted, words

UP, DOWN = "i fyny", "i lawr"


def sure(*, doubtful: str) -> str:
    """How sure a signal is: what chance would do, and what is not claimed."""
    chance = (
        "Lle nad yw ffigurau ond yn amrywio ar hap o’r naill gyfnod i’r llall, caiff tua dau o bob mil eu nodi fel "
        "hyn. Ni ddywedir dim am y rheswm dros y newid."
    )
    return f"{chance} {doubtful}".strip()


CHECK = (
    "Gofynnwch i bwy bynnag sy’n casglu’r ffigur a newidiodd unrhyw beth heblaw’r gwasanaeth: diffiniad neu ffurflen "
    "newydd, er enghraifft."
)
TELL = (
    "Os gwnaeth eich cyngor rywbeth a allai fod wedi’i symud, adroddwch amdano fel arfer, er mwyn i eraill roi cynnig "
    "arno."
)


def next_steps(kind: str) -> list[str]:
    """What to do next."""
    if kind == "improved":
        return [CHECK, TELL, "Mae “ni wyddom” yn ateb hefyd, ac yn werth ei gael."]
    return [
        CHECK,
        "Gwelwch pwy sy’n gwneud yn well yn ôl y ffigur hwn, beth a wnaethant, a phwy i’w ffonio.",
        "Dim ond aelodau eich cyngor sy’n gweld yr hysbysiad hwn. Mae’r ffigur ei hun yn gyhoeddus, fel erioed.",
    ]


def title(kind: str, place: str, label: str) -> str:
    """A signal in a line."""
    return f"{place}: {label}: {'gwellodd' if kind == 'improved' else 'gwaethygodd'}"


def list_page(number: int) -> str:
    """What the page of signals finds."""
    if not number:
        return "Ni ofynnwyd eto i’r un cyngor am ffigur a wellodd"
    return f"Gwellodd {soft(counted(number, 'ffigur', 'ffigurau'))} yn fwy nag amrywio arferol: beth a wnaed yno?"


def overview(*, name: str, single: bool, improving: int, worsening: int, untold: int) -> str:
    """What a table of many indicators finds."""
    who = name or "Y cynghorau hyn"
    if not improving and not worsening:
        return f"{who}: nid oes yr un ffigur wedi newid yn fwy nag amrywio arferol"
    if single:
        return (
            f"{who}: mae {indicators(improving).cy} yn gwella, {words(worsening)} yn gwaethygu, ac ni ellir dweud am "
            f"{soft(words(untold))}"
        )
    return (
        f"{who}: mae o leiaf un yn gwella yn ôl {indicators(improving).cy}, ac o leiaf un yn gwaethygu yn ôl "
        f"{words(worsening)}"
    )


def improved(topic: str, number: int, own: int) -> str:
    """What the page of those most improved finds."""
    if not number:
        return f"{topic}: nid yw’n hysbys bod yr un cyngor yn gwella"
    rises = counted(number, "gwelliant", "gwelliannau")
    if not own:
        end = "symudodd y cynghorau i gyd yr un ffordd"
    elif number == 1:
        end = "nid yw’r cynghorau i gyd yn ei rannu"
    else:
        end = f"nid yw’r cynghorau i gyd yn rhannu {soft(words(own))} ohonynt"
    return f"{topic}: mae {rises} yn fwy nag amrywio arferol; {end}"


def opportunity(topic: str, number: int) -> str:
    """What the page of opportunities says it reckons."""
    if not number:
        return f"{topic}: nid oes ffigur i gyfrif cyfle yn ei ôl"
    return f"{topic}: pe bai pob cyngor yn gwneud cystal â’r chwarter gorau o’r rhai tebycaf iddo"


def more(*, label: str, number: str, total: str, higher: bool) -> str:
    """An opportunity that can be counted."""
    return f"{label}: tua {number} yn {'fwy' if higher else 'llai'} na’r {total} sydd."


def gap(*, label: str, number: str, points: str, higher: bool, behind: int) -> str:
    """An opportunity that can only be given in the figure's own unit."""
    way = "i fyny" if higher else "i lawr"
    return f"{label}: byddai {soft(councils(behind))} yn symud, {number} {points} {way} i’r un canol ohonynt."


def nothing(label: str) -> str:
    """Every council is there already."""
    return f"{label}: mae pob cyngor yn gwneud cystal eisoes."
