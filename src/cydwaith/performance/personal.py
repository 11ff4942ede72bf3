"""What the room holds of people: nothing. Councils speak here, by whoever edits for them."""

from typing import Final

from cydwaith.shared.personal import Nobodys

SALT: Final = "a random number that is hashed with the words"
DECLARATIONS: Final = (
    Nobodys(
        table="performance.DutyStatus",
        columns=("duty", "url"),
        why="the code of a duty, and a public address of what a council says of it",
    ),
    Nobodys(table="performance.Reminder", columns=("duty",), why="the code of a duty"),
    Nobodys(table="performance.Resolution", columns=("url",), why="a public address of a council’s resolution"),
    Nobodys(table="performance.Consultation", columns=("url",), why="a public address of a consultation"),
    Nobodys(
        table="performance.ConsultationGroup", columns=("salt",), why="a random number that is hashed with a number"
    ),
    Nobodys(table="performance.PanelDate", columns=("url",), why="a public address of what is told of a step"),
    Nobodys(
        table="performance.PanelEvidence",
        columns=("key", "url", "salt"),
        why="the code of what is cited, the address of a paper, and a random number that is hashed with the words",
    ),
    Nobodys(table="performance.PanelSending", columns=("to",), why="the code of an organisation"),
    Nobodys(table="performance.PanelFinding", columns=("salt",), why=SALT),
    Nobodys(table="performance.PanelWording", columns=("salt",), why="a random number that is hashed with the words"),
    Nobodys(
        table="performance.Report",
        columns=("duty", "also", "sections", "minutes", "digest", "salt"),
        why=f"codes of duties, keys of sections, a public address, a hash; {SALT}",
    ),
    Nobodys(table="performance.Asked", columns=("ref", "salt"), why=f"the key of what was recommended; {SALT}"),
    Nobodys(table="performance.Sending", columns=("key",), why="an office to which a report was sent"),
    Nobodys(
        table="performance.Evidence",
        columns=("kind", "key", "path", "data", "salt"),
        why=f"what is cited, its page and its figures; {SALT}",
    ),
    *(Nobodys(table=f"performance.{table}", columns=("salt",), why=SALT) for table in ("Action", "Carried", "Rating")),
)
