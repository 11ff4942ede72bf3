"""What the room holds of people: the public offices of members of the Senedd, and what they said there in public."""

from typing import Final

from cydwaith.senedd.models import Contribution, Former, Member
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

PUBLIC: Final = said(
    cy="Mae’r hyn a ddywedir yn y Senedd yn gyhoeddus; mae’r Senedd yn cyhoeddi’r Cofnod, a gellir ei "
    "atgynhyrchu gan nodi’r ffynhonnell.",
    en="What is said in the Senedd is public; it publishes the Record, which may be reproduced with its source.",
)
KEPT: Final = said(
    cy="Am byth, fel y Cofnod ei hun; nid oes cyswllt â chyfrif neb",
    en="For good, as the Record itself; it is tied to nobody’s account",
)
SPOKEN: Final = said(
    cy="Yr hyn a ddywedwyd, yn yr iaith y’i dywedwyd ynddi", en="What was said, in the language spoken"
)
TRANSLATED: Final = said(cy="Ei gyfieithiad yn y Cofnod", en="Its translation in the Record")
DECLARATIONS: Final = (
    Personal(
        model=Member,
        what=said(cy="Aelodau o’r Senedd", en="Members of the Senedd"),
        purpose=PUBLIC,
        kept=KEPT,
        columns={
            "code": said(cy="Rhif y cyhoeddwr", en="The publisher’s number"),
            "name": said(cy="Enw", en="Name"),
        },
    ),
    Personal(
        model=Contribution,
        what=said(cy="Yr hyn a ddywedwyd yn y Senedd", en="What was said in the Senedd"),
        purpose=PUBLIC,
        kept=KEPT,
        columns={"text": SPOKEN, "translation": TRANSLATED},
    ),
    Personal(
        model=Former,
        what=said(cy="Y Cofnod fel yr oedd cyn ei gywiro", en="The Record as it was before it was corrected"),
        purpose=PUBLIC,
        kept=KEPT,
        columns={"text": SPOKEN, "translation": TRANSLATED},
    ),
    Nobodys(
        table="senedd.Evidence",
        columns=("undertaking", "url"),
        why="the code of an undertaking, and the public address of a piece of evidence",
    ),
    Nobodys(
        table="senedd.Confirmed", columns=("text_hash", "words", "topics"), why="words of the Record that are quoted"
    ),
    Nobodys(table="senedd.Near", columns=("undertaking", "because"), why="codes of an undertaking and of topics"),
    Nobodys(table="senedd.Membership", columns=("source",), why="the address, or the name, of what tells a party"),
    Nobodys(table="senedd.Sitting", columns=("code",), why="the number of a meeting"),
    Nobodys(table="senedd.Item", columns=("code",), why="the number of an item on an agenda"),
    Nobodys(table="senedd.Contribution", columns=("code", "number"), why="numbers of what was said"),
    Nobodys(table="senedd.Division", columns=("code",), why="the number of a vote"),
)
