"""Made-up files of the Record, in its own form, for tests and benchmarks."""

import random
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

Cells = Mapping[str, object]
ROOTS: Final = (
    ("dataroot", "XML_Plenary_Bilingual"),
    ("dataroot", "XML_Plenary-FifthSenedd_Bilingual"),
    ("dataroot", "XML_Plenary-SixthSenedd_Bilingual"),
    ("NewDataSet", "Table"),
)
VOTE_ROOTS: Final = tuple(("dataroot", f"XML_Plenary{senedd}_Vote") for senedd in ("", "-FifthSenedd", "-SixthSenedd"))
MINISTER: Final = {"Member_job_title_English": "Minister for Tests", "Member_job_title_Welsh": "Y Gweinidog Profion"}


WORDS: Final = "council service grant school report member road health budget plan family language evidence work"


def written(rows: Sequence[Cells], *, root: tuple[str, str] = ROOTS[0], before: str = "") -> bytes:
    """Rows as an export of the Record has them."""
    lines = [
        f"<{root[1]}>"
        + "".join(f"<{name}>{escape(str(text))}</{name}>" for name, text in row.items())
        + f"</{root[1]}>"
        for row in rows
    ]
    head = ['<?xml version="1.0" encoding="utf-8"?>', *filter(None, [before])]
    return "\n".join([*head, f"<{root[0]}>", *lines, f"</{root[0]}>"]).encode()


def said(number: int, text: str, **more: object) -> dict[str, object]:
    """A speech of a made-up minister."""
    return {
        "Meeting_ID": 1,
        "MeetingDate": "2026-06-16T00:00:00",
        "Contribution_ID": 100 + number,
        "Contribution_Order_ID": number,
        "contribution_language": "En",
        "Agenda_Item_ID": "260616-1",
        "Agenda_item_welsh": "Cwestiynau",
        "Agenda_item_english": "Questions",
        "contribution_type": "C",
        "Member_Id": 7,
        **MINISTER,
        "contribution_verbatim": text,
        "contribution_translated": "",
        **more,
    }


def vote(member: object, side: str, **more: object) -> dict[str, object]:
    """How a made-up member voted on a motion that two were for and one against."""
    return {
        "Meeting_ID": 1,
        "MeetingDate": "2026-06-16T00:00:00",
        "Contribution_ID": 900,
        "ID": f"5{member}",
        "Vote_Name_English": "Motion",
        "Vote_Name_Welsh": "Cynnig",
        "VotesTotalFor": 2,
        "VotesTotalAgainst": 1,
        "VotesTotalAbstain": 0,
        "Results_Result": side,
        "Member_Id": member,
        **more,
    }


def a_day(contributions: int = 700, seed: int = 59) -> list[dict[str, object]]:
    """A day of made-up speeches of some 120 words, every fifth of which undertakes something."""
    chance = random.Random(seed)
    words = WORDS.split()
    rows = []
    for number in range(contributions):
        body = " ".join(f"The {' '.join(chance.choices(words, k=18))} is so." for _sentence in range(6))
        more = " I will write to the Member by the end of March." if number % 5 == 0 else ""
        rows.append(said(number, f"<p>{body}</p><p>{body}{more}</p>"))
    return rows


def tabled(number: int, text: str, **more: object) -> dict[str, object]:
    """An oral question as it was tabled by a made-up member."""
    return said(number, text, contribution_type="O", **(MEMBER | more))


def spoken(number: int, text: str, **more: object) -> dict[str, object]:
    """What a made-up member said."""
    return said(number, text, **(MEMBER | more))


MEMBER: Final = {
    "Member_Id": 8,
    "Member_name_English": "Sampl Aelod",
    "Member_job_title_English": "Member for Testing",
    "Member_job_title_Welsh": "Aelod dros Brofi",
}


def an_exchange() -> list[dict[str, object]]:
    """A question on networks of councils, its answer, and what was asked and answered after it."""
    heading = {"Agenda_item_english": "1. Questions to the Minister for Tests"}
    heading["Agenda_item_welsh"] = "1. Cwestiynau i’r Gweinidog Profion"
    chair = {"Member_Id": 9, "Member_job_title_English": "Llywydd", "Member_job_title_Welsh": "Llywydd"}
    return [
        said(1, "The first question.", **heading, **chair),
        tabled(
            2,
            "Sut mae’r Gweinidog yn helpu cynghorau i rannu arferion gorau ar ailgylchu? OQ99001",
            contribution_language="Cy",
            contribution_translated="How does the Minister help councils to share best practice on recycling? OQ99001",
            **heading,
        ),
        said(3, ANSWERED, **heading, Member_name_English="Sampl Gweinidog"),
        spoken(4, "And what about free school meals in Gwynedd?", **heading),
        said(5, "Diolch. Byddwn ni’n cyhoeddi canllawiau.", contribution_language="Cy", **heading),
        spoken(6, "I am grateful.", **heading),
    ]


ANSWERED: Final = "I thank the Member. If there are gaps in the networks, I will look to close them by the spring."
