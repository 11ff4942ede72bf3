"""What the figures' room stores about people: files not imported yet, and groups of councils that they keep."""

from typing import Final

from cydwaith.evidence.models import CouncilGroup, Upload
from cydwaith.evidence.uploads import A_DAY
from cydwaith.shared.personal import Nobodys, Personal, so_long
from cydwaith.shared.said import said

UPLOADS: Final = Personal(
    model=Upload,
    what=said(cy="Ffeiliau ffigurau a anfonoch", en="Files of figures that you sent"),
    purpose=said(
        cy="I chi edrych drwyddynt cyn eu mewnforio. Chi’n unig sy’n eu gweld.",
        en="For you to look through before they are imported. Only you see them.",
    ),
    kept=so_long(A_DAY),
    columns={
        "account": said(cy="Cyfrif pwy", en="Whose account"),
        "indicator": said(cy="Dangosydd", en="Indicator"),
        "format": said(cy="Fformat", en="Format"),
        "name": said(cy="Enw’r ffeil", en="Name of the file"),
        "data": said(cy="Y ffeil", en="The file"),
        "choices": said(cy="Sut mae ei darllen", en="How it is read"),
        "at": said(cy="Pryd", en="When"),
    },
    rows=lambda account: Upload.objects.filter(account=account),
    old=lambda now: Upload.objects.filter(at__lt=now - A_DAY),
)
COMPARED: Final = said(
    cy="I’w cymharu eto o dan enw o’ch dewis. Chi’n unig sy’n eu gweld.",
    en="To compare them again under a name of your own. Only you see them.",
)
UNTIL: Final = said(
    cy="Nes i chi roi’r gorau i’w cadw neu ddileu’ch cyfrif", en="Until you stop keeping them or erase your account"
)
GROUPS: Final = Personal(
    model=CouncilGroup,
    what=said(cy="Grwpiau o gynghorau yr ydych yn eu cadw", en="Groups of councils you keep"),
    purpose=COMPARED,
    kept=UNTIL,
    columns={
        "account": said(cy="Cyfrif pwy", en="Whose account"),
        "name": said(cy="Enw’r grŵp", en="Name of the group"),
        "at": said(cy="Ers pryd", en="Since when"),
    },
    rows=lambda account: CouncilGroup.objects.filter(account=account),
)
WITHIN: Final = CouncilGroup.councils.through
MEMBERS: Final = Personal(
    model=WITHIN,
    what=said(cy="Y cynghorau yn eich grwpiau", en="The councils in your groups"),
    purpose=COMPARED,
    kept=UNTIL,
    columns={
        "councilgroup": said(cy="Rhif y grŵp", en="Number of the group"),
        "place": said(cy="Ardal y cyngor", en="The council’s area"),
    },
    rows=lambda account: WITHIN.objects.filter(councilgroup__account=account),
)
TABLES: Final = (
    "Indicator",
    "Target",
    "Load",
    "Observation",
    "Change",
    "Neighbour",
    "Cluster",
    "Calculation",
    "Standing",
)
DECLARATIONS: Final = (
    UPLOADS,
    GROUPS,
    MEMBERS,
    *(Nobodys(table=f"evidence.{name}", why="figures of places, and what is worked out of them") for name in TABLES),
)
