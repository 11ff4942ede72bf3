"""What the figures' room stores about people: files that an analyst sent and has not imported yet."""

from typing import Final

from cydwaith.evidence.models import Upload
from cydwaith.evidence.uploads import A_DAY
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

UPLOADS: Final = Personal(
    model=Upload,
    what=said(cy="Ffeiliau ffigurau a anfonoch", en="Files of figures that you sent"),
    purpose=said(
        cy="I chi edrych drwyddynt cyn eu mewnforio. Chi’n unig sy’n eu gweld.",
        en="For you to look through before they are imported. Only you see them.",
    ),
    kept=said(cy="Diwrnod ar y mwyaf", en="A day at most"),
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
    *(Nobodys(table=f"evidence.{name}", why="figures of places, and what is worked out of them") for name in TABLES),
)
