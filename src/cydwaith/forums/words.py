"""Names of kinds, stages and levels."""

from typing import Final

from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said, said

KINDS: Final = {
    "council": said(cy="Cyngor Llywodraeth Cymru", en="The Welsh Government Council"),
    "network": said(cy="Rhwydweithiau", en="Networks"),
    "psb": said(cy="Byrddau gwasanaethau cyhoeddus", en="Public services boards"),
    "cjc": said(cy="Cyd-bwyllgorau corfforedig", en="Corporate joint committees"),
    "board": said(cy="Byrddau", en="Boards"),
}
KIND: Final = {
    "council": said(cy="Cyngor", en="Council"),
    "network": said(cy="Rhwydwaith", en="Network"),
    "psb": said(cy="Bwrdd gwasanaethau cyhoeddus", en="Public services board"),
    "cjc": said(cy="Cyd-bwyllgor corfforedig", en="Corporate joint committee"),
    "board": said(cy="Bwrdd", en="Board"),
}
STAGES: Final = {
    "proposed": said(cy="Cynnig yn unig", en="Proposed"),
    "active": said(cy="Yn cyfarfod", en="Active"),
    "closed": said(cy="Wedi cau", en="Closed"),
}
LEVELS: Final = {
    "political": said(cy="Gwleidyddol", en="Political"),
    "officer": said(cy="Swyddogion", en="Officers"),
    "both": said(cy="Gwleidyddion a swyddogion", en="Political and officers"),
}


def kinds() -> list[tuple[str, Said]]:
    """The kinds of forum to choose from, in the order of the reader's alphabet."""
    return sorted(KIND.items(), key=lambda one: alphabetical(str(one[1])))
