"""Yr hyn y mae Cydwaith yn ei ddweud yn Gymraeg am gyngor ymhlith ei gymheiriaid. The same functions as `en`."""

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.shared.grammar.cy import after_article, capital, councils, listed, words


def funnel_title(*, high: list[str], low: list[str], total: int) -> str:
    """Which councils chance, and what councils differ by anyway, do not explain."""
    if not high and not low:
        return (
            f"Nid oes yr un o’r {after_article(total, 'cyngor')} yn anarferol: mae hap, a’r gwahaniaethau sydd rhwng "
            "cynghorau beth bynnag, yn eu hesbonio i gyd"
        )
    parts = [(high, "anarferol o uchel"), (low, "anarferol o isel")]
    told = [
        f"mae {listed(names) if len(names) <= 3 else councils(len(names))} yn {how}" for names, how in parts if names
    ]
    return capital("; ".join(told))


def spread(*, ratio: str, wide: bool) -> str:
    """How far councils differ beyond chance."""
    if not wide:
        return "Nid yw cynghorau’n gwahaniaethu mwy nag y mae hap yn ei ganiatáu."
    return (
        f"Mae cynghorau’n gwahaniaethu {ratio} gwaith cymaint ag y mae hap yn ei ganiatáu (gorwasgariad), felly ni "
        "chyfrifir cyngor yn anarferol ond y tu allan i derfynau a ledwyd o’r herwydd."
    )


def funnel_why() -> str:
    """Why a funnel may be drawn here."""
    return (
        "Gwyddys o faint y mae pob ffigur yn gyfran neu’n gyfradd, felly gellir dal pob un wrth ochr yr hyn y mae "
        "hap yn ei ganiatáu i gyngor o’r maint hwnnw (plot twndis, Spiegelhalter 2005)."
    )


def no_funnel(*, countable: bool) -> str:
    """Why there is no funnel plot."""
    if countable:
        return (
            "I lunio plot twndis rhaid gwybod o faint y mae pob ffigur yn gyfran neu’n gyfradd; nid yw hynny’n "
            "hysbys yma, felly dangosir lle’r cyngor ymhlith y rhai tebycaf iddo."
        )
    return (
        "Ar gyfer cyfrannau a chyfraddau o rywbeth a gyfrifwyd y mae plot twndis. Nid yw’r ffigur hwn y naill na’r "
        "llall, felly dangosir lle’r cyngor ymhlith y rhai tebycaf iddo."
    )


def among_peers(*, place: str, below: int, size: int, percentile: str, median: str, alike: bool) -> str:
    """A council's percentile among those most like it, or among all the others."""
    who = f"yng Nghymru sydd debycaf {i_place(place)} yn ôl ONS" if alike else "arall"
    how_many = "nid oes yr un yn is" if not below else f"mae {words(below)} yn is"
    return f"O’r {after_article(size, 'cyngor')} {who}, {how_many} (canradd {percentile}); eu canolrif yw {median}."


def spot(*, place: str, value: str, of: str, side: str) -> str:
    """A council's point read out."""
    how = {"high": ", anarferol o uchel", "low": ", anarferol o isel"}.get(side, "")
    return f"{place}: {value} o {of}{how}"
