"""What a council has to do with a figure, and the words in which it may then be asked about it."""

from typing import Final

from cydwaith.evidence.models import Indicator, Influence
from cydwaith.shared.said import Said, pair, said

KINDS: Final = {
    Influence.SERVICE: said(cy="gwasanaeth cyngor", en="a council service"),
    Influence.OUTCOME: said(cy="canlyniad a rennir", en="a shared outcome"),
    Influence.CIRCUMSTANCE: said(cy="amgylchiad", en="a circumstance"),
}
UNKNOWN: Final = said(
    cy="Nid oes neb wedi dweud eto beth sydd a wnelo cyngor â’r ffigur hwn, felly ni ofynnir i neb amdano.",
    en="Nobody has said yet what a council has to do with this figure, so nobody is asked about it.",
)
CIRCUMSTANCE: Final = said(
    cy="Amgylchiad: nid yw gwahaniaeth rhwng cynghorau’n ganmoliaeth nac yn fai ar yr un ohonynt.",
    en="A circumstance: a difference between councils is neither praise nor blame for any of them.",
)


def influence(indicator: Indicator) -> Said:
    """What a council's influence on a figure is, with the council's lever where there is one."""
    if not indicator.influence:
        return UNKNOWN
    if indicator.influence == Influence.CIRCUMSTANCE:
        return CIRCUMSTANCE
    lever = pair(indicator, "lever")
    if indicator.influence == Influence.SERVICE:
        return said(
            cy=f"Gwasanaeth: y cyngor ei hun sy’n gyfrifol am hyn ({lever.cy}).",
            en=f"A service: the council itself sees to this ({lever.en}).",
        )
    return said(
        cy=f"Canlyniad a rennir: mae llawer heblaw’r cyngor yn dylanwadu arno. Rhan y cyngor: {lever.cy}.",
        en=f"A shared outcome: many besides the council have a hand in it. The council’s part: {lever.en}.",
    )
