"""What the search stores about people: searches they keep. What is looked for is counted without anybody's name."""

from typing import Final

from cydwaith.search import log
from cydwaith.search.models import Asked, Saved
from cydwaith.shared.personal import Nobodys, Personal, so_long
from cydwaith.shared.said import said

ASKED: Final = Personal(
    model=Asked,
    what=said(cy="Yr hyn y mae pobl yn chwilio amdano", en="What people look for"),
    purpose=said(
        cy="I wybod beth nad yw pobl yn ei gael. Cyfrifir y cwestiwn fesul diwrnod, heb gyfrif, cyfeiriad nac amser; "
        "ni chedwir cwestiwn â @ neu â llawer o ffigurau ynddo.",
        en="To know what people do not find. A question is counted by day, without account, address or time; one with "
        "an @ or many figures in it is not kept.",
    ),
    kept=so_long(log.KEPT),
    columns={
        "question": said(cy="Cwestiwn", en="Question"),
        "language": said(cy="Iaith", en="Language"),
    },
    old=log.old,
)
SAVED: Final = Personal(
    model=Saved,
    what=said(cy="Chwiliadau yr ydych yn eu cadw", en="Searches you keep"),
    purpose=said(
        cy="I ddangos i chi beth sy’n newydd ynddynt. Chi’n unig sy’n eu gweld.",
        en="To show you what is new in them. Only you see them.",
    ),
    kept=said(
        cy="Nes i chi roi’r gorau i’w cadw neu ddileu’ch cyfrif", en="Until you stop keeping them or erase your account"
    ),
    columns={
        "account": said(cy="Cyfrif pwy", en="Whose account"),
        "question": said(cy="Cwestiwn", en="Question"),
        "kind": said(cy="Math", en="Kind"),
        "topic": said(cy="Pwnc", en="Topic"),
        "where": said(cy="Ble", en="Where"),
        "mark": said(cy="Marc", en="Mark"),
        "language": said(cy="Iaith", en="Language"),
        "saved": said(cy="Ers pryd", en="Since when"),
        "seen": said(cy="Pryd yr edrychoch ddiwethaf", en="When you last looked"),
    },
    rows=lambda account: Saved.objects.filter(account=account),
)
DECLARATIONS: Final = (
    ASKED,
    SAVED,
    Nobodys(table="search.Document", why="copies of what is published, to be found"),
    *(Nobodys(table=f"search.{name}", why="counts of the index") for name in ("Frequency", "State")),
    Nobodys(table="search.Term", why="words of both languages, and where they are from"),
)
