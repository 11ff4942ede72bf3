"""What the meetings' room holds of people: whatever an organisation put into papers and minutes that it published."""

from typing import Final

from cydwaith.meetings.models import Minutes, Paper, ProposedChange
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

KEPT: Final = said(cy="Cyhyd â chofnodion y cyfarfod", en="As long as the minutes of the meeting")
PAPERS: Final = Personal(
    model=Paper,
    what=said(cy="Papurau cyfarfodydd", en="Papers of meetings"),
    purpose=said(
        cy="Sefydliad sy’n eu cyhoeddi, ac ef sy’n gyfrifol am yr hyn y maent yn ei ddweud am bobl.",
        en="An organisation publishes them, and answers for what they say of people.",
    ),
    kept=KEPT,
    columns={
        "name": said(cy="Enw’r ffeil", en="Name of the file"),
        "content": said(cy="Y ffeil", en="The file"),
        "address": said(cy="Cyfeiriad ar y we", en="Address on the web"),
    },
)
MINUTES: Final = Personal(
    model=Minutes,
    what=said(cy="Cofnodion cyfarfodydd", en="Minutes of meetings"),
    purpose=said(
        cy="I ddweud yn gyhoeddus beth a benderfynwyd. Yn ôl eu swyddi y nodir pwy oedd yno.",
        en="To say in public what was decided. Who was there is noted by their posts.",
    ),
    kept=said(cy="Am byth", en="For ever"),
    columns={"text": said(cy="Testun", en="Text")},
)
CHANGES: Final = Personal(
    model=ProposedChange,
    what=said(cy="Newidiadau a gynigiwyd i gofnodion drafft", en="Changes proposed to draft minutes"),
    purpose=said(
        cy="I gywiro’r cofnodion cyn eu cymeradwyo. Dim ond y rhai a oedd yn bresennol, a’r ysgrifenyddion, sy’n eu "
        "darllen; nodir y sefydliad, nid y person.",
        en="To put the minutes right before they are approved. Only those who attended and the secretaries read them; "
        "the organisation is noted, not the person.",
    ),
    kept=KEPT,
    columns={
        "passage": said(cy="Beth y mae’r cofnod yn ei ddweud", en="What the minute says"),
        "instead": said(cy="Beth y dylai ei ddweud", en="What it should say"),
    },
)
DECLARATIONS: Final = (
    PAPERS,
    MINUTES,
    CHANGES,
    Nobodys(table="meetings.Meeting", why="addresses of the meeting, and its number elsewhere"),
    Nobodys(table="meetings.Item", why="its number elsewhere"),
    Nobodys(table="meetings.Paper", columns=("media_type", "digest"), why="the kind and the hash of a file"),
    Nobodys(
        table="meetings.Minutes",
        columns=("digest", "salt", "approvals"),
        why="a hash, a random number, and sides that approved",
    ),
)
