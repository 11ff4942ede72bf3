"""Sentences of forums, and of the rooms above, with their word forms in both languages."""

import datetime as dt

from cydwaith.decisions import sentences as decisions
from cydwaith.forums.sentences import findings, nouns
from cydwaith.networks import sentences as networks
from cydwaith.parity import sentences as parity
from cydwaith.shared.said import said

NAME = said(cy="Cynghorau’r De", en="Councils of the South")
GOVERNMENT = said(cy="Llywodraeth Cymru", en="The Welsh Government")
COUNCILS = said(cy="Y cynghorau", en="The councils")
MAY = dt.date(2026, 5, 1)


def test_forums() -> None:
    assert nouns.seats(3) == said(cy="tair sedd", en="three seats")
    assert nouns.seats(44) == said(cy="44 o seddi", en="44 seats")
    assert findings.forum(NAME, open_=2, agreed=3) == said(
        cy="Cynghorau’r De: mae dau benderfyniad ar agor; cytunwyd ar dri",
        en="Councils of the South: two decisions are open; three have been agreed",
    )
    assert findings.forums(active=2, proposed=1, open_=3) == said(
        cy="Mae dau fforwm yn cyfarfod, gyda thri phenderfyniad ar agor; mae un hefyd wedi’i gynnig",
        en="Two forums meet, with three decisions open; one more is proposed",
    )


def test_decisions() -> None:
    assert decisions.agreed(MAY, 2) == said(
        cy="Cytunwyd ar 1 Mai 2026, gyda dau neilltuad ar gofnod",
        en="Agreed on 1 May 2026, with two reservations on the record",
    )
    assert "gydag un neilltuad" in decisions.agreed(MAY, 1).cy
    assert decisions.waiting(consented=1, sides=2, answered=3, seats=8) == said(
        cy="Yn aros am gydsyniad: mae un o’r ddwy ochr wedi cydsynio, ac mae tair o’r 8 sedd wedi ateb",
        en="Waiting for consent: one of two sides has consented, and three of eight seats have answered",
    )


def test_networks() -> None:
    assert networks.hole(["political", "officer"], judged=True, behind=2, offers=1) == said(
        cy="Mae dau gyngor yn waeth na’r disgwyl, ac nid oes rhwydwaith o gynghorwyr nac o swyddogion wedi’i gofnodi "
        "yma; mae un arfer i ddysgu oddi wrtho",
        en="Two councils are worse than expected, and no network of councillors or of officers is recorded here; "
        "one practice is there to learn from",
    )


def test_parity() -> None:
    assert parity.parity(GOVERNMENT, COUNCILS, ones=3, twos=4) == said(
        cy="Cyflwynodd Llywodraeth Cymru dair eitem, a’r cynghorau bedair",
        en="The Welsh Government tabled three items, the councils four",
    )
    assert parity.parity(GOVERNMENT, COUNCILS, ones=0, twos=0) == said(
        cy="Nid yw Llywodraeth Cymru na’r cynghorau wedi cyflwyno dim eto",
        en="Neither the Welsh Government nor the councils has tabled anything yet",
    )
