"""Findings about forums in Welsh.

*Penderfyniad*, *fforwm*, *arfer*, *pwnc*, *corff*, *ffigur* and *neilltuad* are masculine; *ochr*, *sedd*, *eitem* are
feminine: dwy ochr, tair sedd, pedair eitem.
"""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.shared.grammar.cy import capital, counted, counted_her, gyda, words


def decisions_(number: int) -> str:
    """So many decisions: un penderfyniad, dau benderfyniad."""
    return counted(number, "penderfyniad", "penderfyniadau")


def seats_(number: int) -> str:
    """So many seats: un sedd, dwy sedd, 11 o seddi."""
    return counted_her(number, "sedd", "seddi")


def forums_(number: int) -> str:
    """So many forums: un fforwm, dau fforwm."""
    return counted(number, "fforwm", "fforymau")


def forums(*, active: int, proposed: int, open_: int) -> str:
    """What the list of forums opens with."""
    if not active and not proposed:
        return "Nid oes fforwm wedi’i sefydlu na’i gynnig eto"
    meeting = f"Mae {forums_(active)} yn cyfarfod" if active else "Nid oes fforwm yn cyfarfod eto"
    waiting = f", {gyda(decisions_(open_))} ar agor" if open_ else ""
    if not proposed:
        return f"{meeting}{waiting}"
    too = " hefyd" if active else ""
    return f"{meeting}{waiting}; mae {words(proposed)}{too} wedi’{'i gynnig' if proposed == 1 else 'u cynnig'}"


def proposed_forum(name: str, *, sides: int) -> str:
    """A forum that is only a proposal."""
    if sides > 1:
        return f"{name}: cynnig lle byddai {counted_her(sides, 'ochr', 'ochrau')} yn cyfarfod yn gydradd"
    return f"{name}: cynnig lle byddai cyrff yn cyfarfod yn gydradd"


def settled(number: int) -> str:
    """So many decisions agreed, as a clause: cytunwyd ar ddau benderfyniad."""
    return f"cytunwyd ar {soft(decisions_(number))}"


def forum(name: str, *, open_: int, agreed: int, closed: bool = False) -> str:
    """A forum that meets, or has met."""
    if closed:
        return f"{name}: wedi cau; {settled(agreed) if agreed else 'ni chytunwyd ar yr un penderfyniad'}"
    if open_:
        too = f"; cytunwyd ar {soft(words(agreed))}" if agreed else ""
        return f"{name}: mae {decisions_(open_)} ar agor{too}"
    return f"{name}: nid oes penderfyniad ar agor; {settled(agreed) if agreed else 'ni chytunwyd ar yr un eto'}"


def table_desc(sides: list[tuple[str, int]]) -> str:
    """The picture of the table read out."""
    if len(sides) == 2:
        (one, ones), (two, twos) = sides
        first = f"{one}, {gyda(seats_(ones))}, ar hyd un ymyl i’r bwrdd"
        return f"{first}; {two}, {gyda(seats_(twos))}, ar hyd yr ymyl arall, sydd yr un mor hir."
    return "; ".join(f"{name}: {seats_(number)}" for name, number in sides) + "."


def table_title(sides: int, seats: int) -> str:
    """What the picture of the table shows."""
    if sides == 2:
        return f"{capital(seats_(seats))} ar ddwy ochr o’r un hyd"
    return f"{capital(seats_(seats))} o amgylch un bwrdd"


def network_name(topic: str, level: str) -> str:
    """What a network that closes a hole could be called."""
    return f"{topic}: rhwydwaith o {'gynghorwyr' if level == 'political' else 'swyddogion'}"


def network_purpose(topic: str) -> str:
    """What such a network is for. The topic stands apart, so that nothing in it mutates."""
    asked = "pwy sy’n gwneud yn well, beth a wnaethant, a sut y gall eraill ei fabwysiadu"
    return f"Dysgu oddi wrth ein gilydd ({topic}): {asked}."
