"""Taking an undertaking into the programme: by its owner, once, with the answer as its source; never a verdict."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from cydwaith.programme.actions.agreeing import agree
from cydwaith.programme.actions.proposing import withdraw
from cydwaith.programme.models import Commitment, Terms
from cydwaith.programme.sources import shown
from cydwaith.senedd import committing
from cydwaith.senedd.actions import THE_OFFICE
from cydwaith.senedd.becoming import Known, followed
from cydwaith.senedd.rows import UndertakingRow
from cydwaith.senedd.undertakings import Undertaking, one
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.performance_world import CRF, shipped

BY = Actor("an editor", {THE_OFFICE: Role.EDITOR, CRF: Role.EDITOR})
POST = f"{THE_OFFICE}/minister-local-government"
kept_bodies = kept(shipped)


@pytest.fixture(autouse=True)
def bodies(kept_bodies: Callable[[], None], db: None) -> None:
    kept_bodies()


def the(code: str = "OQ59656-2") -> Undertaking:
    found = one(code)
    assert found
    return found


def taken(**more: Any) -> Commitment:
    told: dict[str, Any] = {"body": THE_OFFICE, "told": the(), "post": POST, "owed": CRF, "due": None}
    told |= committing.offered(the()) | {"known_by": Said(en="A page that says where networks are")}
    return committing.commit(by=BY, **(told | more))


def test_the_commitment_says_what_was_undertaken_and_where_it_was_said() -> None:
    terms = Terms.objects.get(commitment=taken(due=(dt.date(2027, 3, 1), "month")))
    assert (terms.title_en, terms.title_cy) == (the().what.en, the().what.cy)
    assert the().condition.en in terms.what_en
    assert the().condition.cy in terms.what_cy
    assert (terms.due, terms.due_precision) == (dt.date(2027, 3, 1), "month")
    source = shown(terms)
    assert (source.kind, source.on) == ("answer", dt.date(2023, 6, 14))
    assert source.link.endswith("/OQ59656-2/")
    assert terms.source_url == the().source
    assert {topic.pk for topic in terms.topics.all()} == set(the().topics)


def test_the_timeline_shows_it_and_nobody_says_that_it_was_kept() -> None:
    made = taken()
    (found,) = followed([the()])
    assert [each.slug for each in found.taken] == [made.pk]
    assert found.known is Known.EVIDENCE
    assert found.dated == [*found.taken]
    agree(by=BY, body=CRF, commitment=made, number=1)
    (found,) = followed([the()])
    assert [each.stage for each in found.taken] == ["agreed"]
    row = UndertakingRow.of(found)
    assert (row.commitments, row.evidence, row.known) == ([made.pk], 0, "evidence")


def test_taken_twice_it_is_said_that_it_is_there_and_withdrawn_it_can_be_taken_anew() -> None:
    made = taken()
    with pytest.raises(NotPossible, match=r"in the programme already|eisoes"):
        taken()
    with pytest.raises(NotPossible):
        taken(title=Said(en="Something else"))
    assert Commitment.objects.count() == 1
    withdraw(by=BY, body=THE_OFFICE, commitment=made, number=1, reason=Said(en="Wrong"))
    (found,) = followed([the()])
    assert found.known is Known.NOT_LOOKED_FOR
    assert [each.withdrawn for each in found.dated] == [True]
    assert taken(title=Said(en="Something else")).pk != made.pk


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"told": "OQ59656-1"}, ""),
        ({"body": CRF}, "body"),
        ({"title": Said()}, "title"),
        ({"owed": THE_OFFICE}, "owed"),
        ({"post": f"{CRF}/leader"}, "owes"),
    ],
)
def test_what_cannot_be_taken(more: dict[str, Any], field: str) -> None:
    if "told" in more:
        more = {"told": the(more["told"])}
    with pytest.raises(NotPossible) as refusal:
        taken(**more)
    assert (refusal.value.field or "") == field
    assert not Commitment.objects.exists()


def test_who_may() -> None:
    for roles in ({THE_OFFICE: Role.CONTRIBUTOR}, {CRF: Role.EDITOR}):
        with pytest.raises(Refused):
            committing.commit(
                by=Actor("x", roles),
                body=THE_OFFICE,
                told=the(),
                post=POST,
                owed=CRF,
                due=None,
                title=Said(en="x"),
                what=Said(),
                known_by=Said(),
            )


def test_a_sentence_longer_than_a_title_is_left_to_whoever_takes_it() -> None:
    from dataclasses import replace

    long = replace(the(), what=Said(en="word " * 60), when=Said(en="by the spring"))
    begun = committing.offered(long)
    assert not begun["title"]
    assert begun["what"].en.endswith("By when: by the spring.")
    assert begun["what"].cy == ""
