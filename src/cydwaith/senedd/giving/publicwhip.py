"""A sitting as TheyWorkForYou's publicwhip XML: one file a language, in which the parts have the same numbers.

A speech has its words in the file's language, as spoken or as translated; where there are none in it, it stands there
without words, so that both files tell who spoke when. Somebody has a number there only where TheyWorkForYou gave it:
those whom the Record knows stand by name, as `unknown`.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from django.db.models import Prefetch
from django.utils import timezone

from cydwaith.engines.texts import carried
from cydwaith.senedd.models import Contribution, Division, Item, Member, Sitting, Source, Vote
from cydwaith.senedd.undertakings import source_of
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

PERSON: Final = "uk.org.publicwhip/person/"
SAFE: Final = re.compile(r"^[A-Za-z0-9][A-Za-z0-9-]{0,29}$")
KNOWN: Final = re.compile(r"^pw-(\d+)$")
NOT_REACHED: Final = frozenset({"QNR", "ANR"})
QNR: Final = "QNR"
LISTS: Final = {"for": "for", "against": "against", "abstain": "abstain", "none": "absent"}
"""How the sides are called in a list of votes."""
COUNTS: Final = {"for": "total_for", "against": "total_against", "abstentions": "total_abstain"}


def written(sitting: Sitting, language: str) -> bytes:
    """The file of a sitting in one language."""
    root = Element("publicwhip", scraperversion="cydwaith", latest="yes")
    said = Contribution.objects.select_related("member", "office").order_by("order", "pk")
    for item in sitting.items.order_by("place", "code").prefetch_related(Prefetch("contributions", said)):
        root.extend(of_item(sitting, item, language))
    for number, one in enumerate(sitting.divisions.order_by("pk").prefetch_related("votes__member"), 1):
        name = in_language(both(one, "name"), language)
        root.append(heading("minor-heading", identity(sitting, language, one.pk, "vh", of="v"), name))
        root.append(of_division(sitting, one, number, language))
    indent(root)
    whole: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return whole


def of_item(sitting: Sitting, item: Item, language: str) -> Iterator[Element]:
    """An item: its heading, and what was said on it."""
    said = item.contributions.all()
    not_reached = any(one.kind in NOT_REACHED for one in said)
    if not_reached:
        yield heading("major-heading", identity(sitting, language, item.code, "mh"), QNR)
    name = "minor-heading" if not_reached else "major-heading"
    yield heading(name, identity(sitting, language, item.code, "h"), in_language(both(item, "heading"), language))
    yield from (of_speech(sitting, item, one, language) for one in said)


def heading(name: str, identity: str, text: str) -> Element:
    """A heading."""
    one = Element(name, id=identity, nospeaker="true")
    one.text = carried(text)
    return one


def of_speech(sitting: Sitting, item: Item, one: Contribution, language: str) -> Element:
    """What one person said."""
    about = {"id": identity(sitting, language, one.code, of=item.code), "original_lang": one.language}
    if one.member:
        about |= {"person_id": person(one.member), "speakername": named(one.member)}
    elif one.kind in NOT_REACHED or not one.office:
        about["nospeaker"] = "true"
    if one.office:
        about["speakeroffice"] = carried(in_language(both(one.office, "name"), language))
    if one.number:
        about["oral-qnum"] = one.number
    if one.at:
        about["time"] = f"{timezone.localtime(one.at):%H:%M:%S}"
    about["url"] = source_of(sitting, one.code)
    speech = Element("speech", about)
    text = one.text if one.language == language else one.translation
    for part in filter(None, text.split("\n\n")):
        SubElement(speech, "p").text = carried(part)
    return speech


def of_division(sitting: Sitting, one: Division, number: int, language: str) -> Element:
    """A vote: its totals, and how each member voted."""
    about = {"id": identity(sitting, language, one.pk, of="v"), "divdate": str(sitting.on), "divnumber": str(number)}
    division = Element("division", about | {"nospeaker": "true", "url": source_of(sitting)})
    SubElement(division, "divisioncount", {name: str(getattr(one, column)) for name, column in COUNTS.items()})
    votes = sorted(one.votes.all(), key=lambda vote: vote.member_id)
    for side, called in LISTS.items():
        if those := [vote for vote in votes if vote.side == side]:
            division.append(voters(called, those))
    return division


def voters(called: str, votes: Iterable[Vote]) -> Element:
    """Who voted one way."""
    those = Element("mslist", vote=called)
    for vote in votes:
        SubElement(those, "msname", person_id=person(vote.member), vote=called).text = named(vote.member)
    return those


def person(member: Member) -> str:
    """Somebody's number at TheyWorkForYou; `unknown` where it gave none."""
    known = KNOWN.match(member.pk)
    return f"{PERSON}{known[1]}" if known else "unknown"


def named(member: Member) -> str:
    """What somebody is called; by number where no file told a name, since a vote takes one."""
    return carried(member.name or member.pk)


def identity(sitting: Sitting, language: str, code: str, *endings: str, of: str = "") -> str:
    """The number of a part: TheyWorkForYou's own where it came from there, else made of the day, the item and its own.

    A heading has that of what it stands over, with an ending.
    """
    if sitting.source == Source.PUBLICWHIP:
        own = [code] if endings in {(), ("h",)} else [code, *endings]
    else:
        own = [str(sitting.on), *filter(None, [safe(of)]), safe(code), *endings]
    return f"uk.org.publicwhip/senedd/{language}/{'.'.join(own)}"


def safe(code: str) -> str:
    """A number as those of TheyWorkForYou are written; of one that cannot be, its hash."""
    if not code or SAFE.match(code):
        return code
    return sha256(code.encode()).hexdigest()[:16]


def in_language(text: Said, language: str) -> str:
    """A text in one language, in the other where it is not there."""
    return (text.cy or text.en) if language == "cy" else (text.en or text.cy)
