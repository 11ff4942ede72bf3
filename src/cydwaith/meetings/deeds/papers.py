"""Putting papers before a meeting, and withdrawing them."""

import hashlib
from collections.abc import Iterator
from typing import Any

from cydwaith.meetings import telling
from cydwaith.meetings.deeds.footprints import AS_LEFT
from cydwaith.meetings.deeds.meetings import of_meeting
from cydwaith.meetings.digests import digest_of
from cydwaith.meetings.lifecycle import states
from cydwaith.meetings.models import Paper
from cydwaith.record.footprints import as_it_was
from cydwaith.shared.deeds import Proof, Row, Verb, deed
from cydwaith.shared.permissions import CONTRIBUTORS
from cydwaith.shared.said import said


def about(paper: Paper) -> str:
    """What the record calls a paper."""
    return f"paper:{paper.pk}"


def held(paper: Paper) -> Paper:
    """A paper as it is now without its bytes, held until the transaction ends."""
    return Paper.objects.select_for_update(of=("self",)).defer("content").get(pk=paper.pk)


def facts(paper: Paper) -> dict[str, Any]:
    """What the record says of a paper: never its name or its words, always their digest and that of its bytes."""
    return {
        "meeting": paper.meeting_id,
        "item": paper.item_id,
        "language": paper.language,
        "media_type": paper.media_type,
        "size": paper.size,
        "digest": paper.digest,
        "late": paper.late,
        "body": paper.put_body_id,
        "side": paper.put_by.code if paper.put_by else "",
        "words": digest_of(title=Paper.title.of(paper)),
    }


def withdrawn_facts(paper: Paper) -> dict[str, Any]:
    """Which paper was withdrawn."""
    return {"meeting": paper.meeting_id, "digest": paper.digest}


def put() -> Iterator[Row]:
    """Every paper that was put here, with the digest that its bytes have now."""
    papers = Paper.objects.filter(address="").select_related("put_by").order_by("pk")
    for paper in papers.iterator(chunk_size=4):
        yield about(paper), facts(paper) | {"digest": hashlib.sha256(bytes(paper.content)).hexdigest()}


FILES = Proof(name="paper.put", rows=put, told=as_it_was, since=frozenset({"words"}))
PUT = Verb(
    name="paper.put",
    says=said(cy="Rhoddwyd papur gerbron cyfarfod", en="Paper put before a meeting"),
    about=about,
    facts=facts,
    proofs=(FILES, AS_LEFT),
    tells=telling.PAPER,
)
WITHDRAWN = Verb(
    name="paper.withdrawn",
    says=said(cy="Tynnwyd papur yn ôl", en="Paper withdrawn"),
    about=about,
    facts=withdrawn_facts,
    proofs=(AS_LEFT,),
    tells=telling.PAPER,
)

PAPER_PUT = of_meeting("paper.put", CONTRIBUTORS, PUT, states=states("paper.put"))
PAPER_WITHDRAW = deed("paper.withdraw", CONTRIBUTORS, WITHDRAWN, hold=held)
