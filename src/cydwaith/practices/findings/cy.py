"""Findings about practices and their reach in Welsh. *Arfer* and *pwnc* are masculine, *canlyniad* too."""

from cydwaith.engines.welsh.mutations import i_place, soft
from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.shared.grammar.cy import after_article, capital, councils, counted, listed, words


def practices(number: int) -> str:
    """So many practices: un arfer, tri arfer, chwe arfer."""
    return counted(number, "arfer", "arferion")


def topic(name: str, *, indicators_: int, shared: int) -> str:
    """A topic on which no council is known to do better."""
    if not indicators_ and not shared:
        return f"{name}: ni chofnodwyd ffigur nac arfer eto"
    if not indicators_:
        told = "wedi’i rannu" if shared == 1 else "wedi’u rhannu"
        return f"{name}: {practices(shared)} {told}, heb ffigur i farnu wrtho eto"
    which = "yr unig ddangosydd" if indicators_ == 1 else f"yr un o’r {after_article(indicators_, 'dangosydd')}"
    return f"{name}: nid oes cyngor yn sefyll allan yn ôl {which}"


def topics(with_findings: int, total: int) -> str:
    """How many policy areas have somebody who stands out."""
    areas = after_article(total, "maes polisi")
    return f"Mewn {words(with_findings)} o’r {areas} mae rhyw gyngor yn gwneud yn well na’r disgwyl"


def councils_page(most: list[str], number: int) -> str:
    """Which councils stand out in most figures."""
    if not number:
        return "Pob cyngor yng Nghymru, ochr yn ochr"
    return f"{listed(most)} sy’n sefyll allan amlaf: yn well na’r disgwyl yn ôl {indicators(number).cy}"


def better(scope: str, place: str, council_count: int, finding_count: int) -> str:
    """The answer to "who does it better?" in a sentence."""
    seen = f", o safbwynt {place}" if place else ""
    if not finding_count:
        return f"O ran {scope}, nid oes neb yn sefyll allan{seen}"
    return f"O ran {scope}, mae {councils(council_count)} yn gwneud yn well na’r disgwyl{seen}"


def anything() -> str:
    """The scope of an answer that is about every topic."""
    return "pob pwnc"


def reach(*, practices_: int, topics_: int, everywhere: int) -> str:
    """How far practices have come over all of Wales."""
    if not practices_:
        return "Ni chyhoeddwyd unrhyw arfer eto"
    end = (
        "dim un ohonynt ym mhob cyngor"
        if not everywhere
        else f"ar {soft(words(everywhere))} ohonynt mae gan bob cyngor un"
    )
    return f"{capital(practices(practices_))} ar {soft(counted(topics_, 'pwnc', 'pynciau'))}: {end}"


def reach_of(place: str, *, bare: int, topics_: int) -> str:
    """How far practices have come to one council."""
    if not topics_:
        return f"Ni chyhoeddwyd unrhyw arfer eto, felly ni allai dim gyrraedd {place}"
    if not bare:
        return f"Mae rhywbeth wedi cyrraedd {place} ar bob pwnc y mae arfer ar ei gyfer"
    if topics_ == 1:
        return f"Nid oes dim wedi cyrraedd {place} ar y pwnc hwn"
    all_of_them = after_article(topics_, "pwnc")
    return f"Ar {soft(words(bare))} o’r {all_of_them} y mae arfer ar eu cyfer, nid oes dim wedi cyrraedd {place}"


def line(*, present: int, total: int) -> str:
    """How far practices on one topic have come."""
    if not present:
        return f"Heb gyrraedd yr un o’r {total} cyngor"
    return f"Mewn {councils(present)} o’r {total}" if present < total else "Ym mhob cyngor"


def home_map(number: int) -> str:
    """What the first page’s map counts."""
    if number == 22:
        return "Mae pob cyngor yn gwneud rhywbeth yn well na’r disgwyl"
    return f"Mae {number} o’r 22 cyngor yn well na’r disgwyl o ran rhywbeth"


def tile_label(place: str, number: int) -> str:
    """A council’s square on the first page read out."""
    return f"{place}: yn well na’r disgwyl yn ôl {indicators(number).cy if number else 'dim un dangosydd'}"


def alike(place: str, rank: int) -> str:
    """How alike a council is, as published."""
    return f"Rhif {rank} ymhlith y lleoedd tebycaf {i_place(place)} (SYG)"
