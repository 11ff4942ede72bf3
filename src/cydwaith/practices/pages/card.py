"""What a practice took and whom to contact, first on its page; what is missing as one request to its owner."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from cydwaith.practices.models import Version
from cydwaith.practices.queries.practices import Account
from cydwaith.practices.sentences import card as sentences
from cydwaith.shared.said import Said, pair

TOOK: Final = ("money", "people", "time")


@dataclass(frozen=True, slots=True)
class Request:
    """What is missing, the words of the link, and where it leads: a letter to a post, or else the owner's own pages.

    `letter` is what to send where nobody's address is known; empty where the link already holds it.
    """

    missing: Said
    words: Said
    mail: str
    letter: Said | None


@dataclass(frozen=True, slots=True)
class Card:
    """Which parts of what it took are told, and the request for the others; None where all is told."""

    took: list[str]
    request: Request | None


def card(told: Account, address: str) -> Card:
    """The card of a version; `address` is that of its page."""
    version = told.version
    wanted = [part for part in TOOK if not getattr(version, part)] + ([] if version.contact else ["contact"])
    asks = bool(wanted) and told.is_current and version.state == "published"
    return Card([part for part in TOOK if part not in wanted], request(version, wanted, address) if asks else None)


def request(version: Version, wanted: list[str], address: str) -> Request:
    """One request for all that is missing."""
    title, owner = pair(version, "title"), pair(version.practice.owner, "name")
    letter = sentences.letter(title, wanted, address)
    post = version.contact.contact if version.contact else ""
    mail = f"mailto:{post}?subject={quote(str(sentences.subject(title)))}&body={quote(str(letter))}" if post else ""
    return Request(sentences.missing(wanted), sentences.request(owner), mail, None if mail else letter)
