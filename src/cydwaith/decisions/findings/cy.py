"""Findings about decisions in Welsh."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.forums.findings.cy import decisions_
from cydwaith.shared.grammar.cy import counted, gyda, words, words_her


def decisions(*, open_: int, agreed: int, total: int) -> str:
    """What the list of decisions opens with."""
    if not total:
        return "Nid oes dim wedi’i roi gerbron i’w benderfynu eto"
    waiting = f"Mae {decisions_(open_)} ar agor" if open_ else "Nid oes penderfyniad ar agor"
    return f"{waiting}; {f'cytunwyd ar {soft(words(agreed))}' if agreed else 'ni chytunwyd ar yr un eto'}"


def motion() -> str:
    """A motion whose text is still being written."""
    return "Cynnig: gall ei destun newid o hyd, felly nid oes neb wedi cydsynio i ddim eto"


def waiting(*, consented: int, sides: int, answered: int, seats: int) -> str:
    """A frozen text that waits for consent."""
    said = f"mae {words_her(answered)} o’r {seats} sedd wedi ateb" if answered else "nid oes yr un sedd wedi ateb"
    if sides < 2:
        return f"Yn aros am gydsyniad: {said}"
    of_them = f"o’r {soft(words_her(sides)) if sides == 2 else words_her(sides)} ochr"
    which = f"{words_her(consented)} {of_them} wedi cydsynio"
    lead = f"mae {which}" if consented else "nid oes yr un ochr wedi cydsynio"
    return f"Yn aros am gydsyniad: {lead}, ac {said}"


def agreed(on: str, reservations: int) -> str:
    """A decision that was made."""
    if not reservations:
        return f"Cytunwyd ar {on}, drwy’r cydsyniad y mae’r rheol yn ei ofyn gan bob ochr"
    return f"Cytunwyd ar {on}, {gyda(counted(reservations, 'neilltuad', 'neilltuadau'))} ar gofnod"


def not_agreed(on: str) -> str:
    """A decision that was not made."""
    return f"Ni chytunwyd: daeth i ben ar {on} heb y cydsyniad y mae’r rheol yn ei ofyn"


def withdrawn(on: str) -> str:
    """A motion that was taken back."""
    return f"Tynnwyd yn ôl ar {on}"


def bar_stands(*, consented: int, seats: int) -> str:
    """How far one side has come, in seats."""
    return f"{consented} o {seats} yn cydsynio"
