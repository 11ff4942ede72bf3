"""Notices of mail servers that a letter could not be delivered (RFC 3464), as they come back by e-mail."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from typing import Final

from cydwaith.letters import bounces

MINE: Final = re.compile(r"<([0-9a-f]{32})@[^>]*>")
STATUS: Final = re.compile(r"[45]\.\d{1,3}\.\d{1,3}")


def take(raw: bytes) -> bool:
    """Note what a notice says; False where it says of none of our letters that it failed.

    Whoever sends a notice must know the letter's reference, which is random and known to its recipient alone.
    """
    notice = message_from_bytes(raw, policy=policy.default)
    status = next(failed(notice), "")
    found = {one for part in notice.walk() for one in references(part)}
    if not status or len(found) != 1:
        return False
    return bounces.came_back(found.pop(), status, for_good=status.startswith("5"))


def failed(notice: Message) -> Iterator[str]:
    """The status of each recipient whom it did not reach."""
    for part in notice.walk():
        failing = str(part.get("Action", "")).strip().lower() == "failed"
        if failing and (status := STATUS.search(str(part.get("Status", "")))):
            yield status[0]


def references(part: Message) -> Iterator[str]:
    """The references of our letters that a returned message, or its head alone, names as its own."""
    if part.get_content_type() == "text/rfc822-headers":
        text = part.get_payload(decode=True)
        head = text if isinstance(text, bytes) else b""
        part = message_from_bytes(head)
    if found := MINE.fullmatch(str(part.get("Message-ID", "")).strip()):
        yield found[1]
