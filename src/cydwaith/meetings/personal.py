"""What the meetings' room holds of people: whatever an organisation put into papers and minutes that it published."""

from typing import Final

from cydwaith.meetings.models import Minutes, Paper
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
DECLARATIONS: Final = (
    PAPERS,
    MINUTES,
    Nobodys(table="meetings.Meeting", why="addresses of the meeting, and its number elsewhere"),
    Nobodys(table="meetings.Item", why="its number elsewhere"),
    Nobodys(table="meetings.Paper", columns=("media_type", "digest"), why="the kind and the hash of a file"),
    Nobodys(
        table="meetings.Minutes",
        columns=("digest", "salt", "approvals"),
        why="a hash, a random number, and sides that approved",
    ),
)
