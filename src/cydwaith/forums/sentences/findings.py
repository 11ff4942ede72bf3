"""What the list of forums, and a forum's page, open with."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.forums.sentences import nouns
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def forums(*, active: int, proposed: int, open_: int) -> Said:
    """How many forums meet, how many decisions are open there, and how many are only proposed."""
    if not active and not proposed:
        return said(cy="Nid oes fforwm wedi’i sefydlu na’i gynnig eto", en="No forum has been set up or proposed yet")
    told = meeting(active, open_)
    if not proposed:
        return told
    return said(
        cy=f"{told.cy}; mae {cy.in_words(proposed)}{' hefyd' if active else ''} "
        f"wedi’{'i gynnig' if proposed == 1 else 'u cynnig'}",
        en=f"{told.en}; {en.in_words(proposed)}{' more' if active else ''} {en.be(proposed)} proposed",
    )


def meeting(active: int, open_: int) -> Said:
    """How many forums meet, with so many decisions open."""
    if not active:
        meet = said(cy="Nid oes fforwm yn cyfarfod eto", en="No forum meets yet")
    else:
        count = nouns.forums(active)
        verb = "meets" if active == 1 else "meet"
        meet = said(cy=f"Mae {count.cy} yn cyfarfod", en=f"{en.capital(count.en)} {verb}")
    if not open_:
        return meet
    waiting = nouns.decisions(open_)
    return said(cy=f"{meet.cy}, {cy.gyda(waiting.cy)} ar agor", en=f"{meet.en}, with {waiting.en} open")


def proposed(name: Said, *, sides: int) -> Said:
    """A forum that is only a proposal."""
    who = nouns.sides(sides) if sides > 1 else said(cy="sefydliadau", en="organisations")
    return said(
        cy=f"{name.cy}: cynnig lle byddai {who.cy} yn cyfarfod yn gydradd",
        en=f"{name.en}: a proposal in which {who.en} would meet as equals",
    )


def forum(name: Said, *, open_: int, agreed: int, closed: bool = False) -> Said:
    """A forum that meets, or has met."""
    told = over(agreed) if closed else going(open_, agreed) if open_ else at_rest(agreed)
    return said(cy=f"{name.cy}: {told.cy}", en=f"{name.en}: {told.en}")


def over(agreed: int) -> Said:
    """That a forum is closed, and what it agreed."""
    none = said(cy="ni chytunwyd ar yr un penderfyniad", en="no decision was agreed")
    told = settled(agreed) if agreed else none
    return said(cy=f"wedi cau; {told.cy}", en=f"closed; {told.en}")


def going(open_: int, agreed: int) -> Said:
    """How many decisions are open, and how many have been agreed."""
    waiting = nouns.decisions(open_)
    told = said(cy=f"mae {waiting.cy} ar agor", en=f"{waiting.en} {en.be(open_)} open")
    if not agreed:
        return told
    return said(
        cy=f"{told.cy}; cytunwyd ar {soft(cy.in_words(agreed))}",
        en=f"{told.en}; {en.in_words(agreed)} {en.have(agreed)} been agreed",
    )


def at_rest(agreed: int) -> Said:
    """That no decision is open, and how many have been agreed."""
    none = said(cy="ni chytunwyd ar yr un eto", en="none has been agreed yet")
    told = settled(agreed) if agreed else none
    return said(cy=f"nid oes penderfyniad ar agor; {told.cy}", en=f"no decision is open; {told.en}")


def settled(agreed: int) -> Said:
    """So many decisions agreed: cytunwyd ar ddau benderfyniad."""
    count = nouns.decisions(agreed)
    return said(cy=f"cytunwyd ar {soft(count.cy)}", en=f"{count.en} {en.have(agreed)} been agreed")
