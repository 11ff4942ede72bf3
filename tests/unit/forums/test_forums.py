"""How a forum begins and ends, and who sits there."""

import datetime as dt
import json

import pytest
from django.utils import timezone

from cydwaith.bodies.models import Post
from cydwaith.decisions.settling import entitled
from cydwaith.forums.actions.forums import close, confirm, propose, put_rule, set_rule, take_back
from cydwaith.forums.actions.seats import add_seat, appoint, end_seat, hand_over, name_substitute
from cydwaith.forums.consenting import Onward, Rule, Split, rule_text
from cydwaith.forums.content import NewSide, Place
from cydwaith.forums.models import ConsentRule, Forum, Seat
from cydwaith.forums.refusals import RuleUnsound, TextChanged
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.forum_world import (
    CARDIFF,
    GOVERNMENT,
    PEMBROKESHIRE,
    POWYS,
    RULE,
    SOFTER,
    STRANGER,
    begun,
    editor,
    ground,
    proposal,
    proposed,
    seat_of,
)

pytestmark = pytest.mark.django_db


def say(forum: Forum, body: str, verb: object = confirm) -> Forum:
    digest = forum.rules.latest("number").digest
    return verb(by=editor(body), forum=forum, seat=seat_of(forum, body), seen=digest)  # type: ignore[operator]  # confirm or close


def test_a_forum_begins_with_the_word_of_every_side() -> None:
    forum = proposed()
    assert say(forum, GOVERNMENT).stage == "proposed"
    assert say(forum, GOVERNMENT).stage == "proposed"
    assert say(forum, CARDIFF).stage == "active"
    assert say(forum, CARDIFF).stage == "active"
    assert list(Entry.objects.filter(verb="forum.begun").values_list("subject", flat=True)) == ["forum:test-forum"]
    assert Entry.objects.filter(verb="forum.confirmed").count() == 2


def test_another_rule_needs_confirming_anew() -> None:
    forum = proposed()
    before = forum.rules.get().digest
    say(forum, GOVERNMENT)
    set_rule(by=editor(CARDIFF), forum=forum, rule=SOFTER, body=CARDIFF)
    with pytest.raises(TextChanged):
        confirm(by=editor(CARDIFF), forum=forum, seat=seat_of(forum, CARDIFF), seen=before)
    assert say(forum, CARDIFF).stage == "proposed"
    assert say(forum, GOVERNMENT).stage == "active"


def test_only_a_convenor_or_co_chair_confirms_and_only_for_its_own_side() -> None:
    forum = proposed()
    with pytest.raises(NotPossible):
        say(forum, POWYS)
    digest = forum.rules.get().digest
    for by in (editor(GOVERNMENT), editor(STRANGER), COMMAND_LINE, PUBLIC):
        with pytest.raises(Refused):
            confirm(by=by, forum=forum, seat=seat_of(forum, CARDIFF), seen=digest)


def test_a_forum_closes_with_the_word_of_every_side() -> None:
    forum = begun()
    assert say(forum, GOVERNMENT, close).stage == "active"
    assert say(forum, CARDIFF, close).stage == "closed"
    with pytest.raises(NotPossible):
        take_back(by=editor(GOVERNMENT), forum=proposed_again(forum))


def proposed_again(forum: Forum) -> Forum:
    Forum.objects.filter(pk=forum.pk).update(stage="active")
    return forum


def test_only_the_proposer_takes_a_proposal_back() -> None:
    forum = proposed()
    with pytest.raises(Refused):
        take_back(by=editor(CARDIFF), forum=forum)
    assert take_back(by=editor(GOVERNMENT), forum=forum).stage == "closed"


def test_the_same_proposal_twice_is_one() -> None:
    ground()
    told = {"by": editor(CARDIFF), "body": CARDIFF, "proposal": proposal()}
    assert propose(**told) == propose(**told)
    assert Forum.objects.get().slug == "test-forum"


@pytest.mark.parametrize("changes", [{"name": Said(" ", "Forum")}, {"sides": (NewSide("one", Said("Un", "One")),)}])
def test_a_proposal_that_cannot_be(changes: dict) -> None:
    ground()
    with pytest.raises(NotPossible):
        propose(by=editor(CARDIFF), body=CARDIFF, proposal=proposal(**changes))


def test_the_rule_of_a_forum_that_has_begun_is_not_laid_down_again() -> None:
    with pytest.raises(NotPossible):
        set_rule(by=editor(GOVERNMENT), forum=begun(), rule=SOFTER, body=GOVERNMENT)


def test_who_lays_down_a_rule() -> None:
    forum = proposed()
    for by, body in ((editor(POWYS), POWYS), (editor(STRANGER), STRANGER), (editor(POWYS), None)):
        with pytest.raises(Refused):
            set_rule(by=by, forum=forum, rule=SOFTER, body=body)


def test_a_rule_is_kept_whole_and_the_same_one_once() -> None:
    forum = proposed()
    put_rule(editor(GOVERNMENT), forum, rule_text(RULE), GOVERNMENT)
    rule = ConsentRule.objects.get(forum=forum)
    facts = json.loads(Entry.objects.get(verb="forum.rule_set").facts)
    told = {"forum": forum.pk, "number": 1, "says": rule.text, "digest": rule.digest, "at": rule.at.isoformat()}
    assert facts == told


@pytest.mark.parametrize("rule", [Rule(RULE.sides[1:]), Rule(RULE.sides, split=Split(Onward.FORUM, "nowhere"))])
def test_an_unsound_rule_is_refused(rule: Rule) -> None:
    with pytest.raises(RuleUnsound) as refused:
        set_rule(by=editor(GOVERNMENT), forum=proposed(), rule=rule, body=GOVERNMENT)
    assert refused.value.faults


def test_a_body_sits_on_one_side_only_even_after_it_has_left() -> None:
    forum = begun()
    end_seat(by=editor(POWYS), seat=seat_of(forum, POWYS))
    with pytest.raises(NotPossible):
        add_seat(by=editor(GOVERNMENT), forum=forum, place=Place(POWYS, side="government"), body=GOVERNMENT)


def test_a_side_gives_its_own_seats_only() -> None:
    forum = begun()
    place = Place(STRANGER, side="councils")
    for body in (GOVERNMENT, POWYS, STRANGER):
        with pytest.raises(Refused):
            add_seat(by=editor(body), forum=forum, place=place, body=body)
    assert add_seat(by=editor(CARDIFF), forum=forum, place=place, body=CARDIFF).side.code == "councils"
    with pytest.raises(NotPossible):
        add_seat(by=editor(CARDIFF), forum=forum, place=Place(STRANGER), body=CARDIFF)
    with pytest.raises(NotPossible):
        add_seat(
            by=editor(CARDIFF), forum=forum, place=Place(STRANGER, f"{POWYS}/test-officer", "councils"), body=CARDIFF
        )


def test_a_body_joins_a_network_itself() -> None:
    ground()
    network = propose(
        by=editor(CARDIFF),
        body=CARDIFF,
        proposal=proposal(kind="network", name=Said("Rhwydwaith", "Test forum"), sides=()),
    )
    place = Place(POWYS, f"{POWYS}/test-officer")
    assert add_seat(by=editor(POWYS), forum=network, place=place, body=POWYS).body_id == POWYS
    assert add_seat(by=editor(POWYS), forum=network, place=place, body=POWYS).pk == Seat.objects.get().pk
    with pytest.raises(Refused):
        add_seat(by=editor(POWYS), forum=network, place=Place(PEMBROKESHIRE), body=POWYS)
    with pytest.raises(Refused):
        add_seat(by=editor(PEMBROKESHIRE), forum=network, place=Place(PEMBROKESHIRE, convenor=True), body=PEMBROKESHIRE)


def test_a_seat_is_handed_over_and_counts_once() -> None:
    forum = begun()
    other = Post.objects.create(
        code=f"{POWYS}/other",
        body_id=POWYS,
        title_cy="Arall",
        title_en="Other",
        source="test",
        as_of=dt.date(2026, 1, 1),
    )
    seat = seat_of(forum, POWYS)
    new = hand_over(by=editor(POWYS), seat=seat, post=other)
    assert (new.post, new.side, new.votes) == (other, seat.side, seat.votes)
    assert hand_over(by=editor(POWYS), seat=new, post=other) == new
    assert [one.seat for one in entitled(forum) if one.body == POWYS] == [new.pk]
    with pytest.raises(NotPossible):
        hand_over(by=editor(POWYS), seat=seat, post=other)
    with pytest.raises(NotPossible):
        hand_over(by=editor(POWYS), seat=new, post=Post.objects.get(code=f"{CARDIFF}/test-officer"))
    with pytest.raises(Refused):
        hand_over(by=editor(CARDIFF), seat=new, post=other)


def test_a_side_appoints_its_own_convenors() -> None:
    forum = begun()
    seat = seat_of(forum, POWYS)
    for body in (GOVERNMENT, POWYS, None):
        with pytest.raises(Refused):
            appoint(by=editor(body or POWYS), seat=seat, body=body, co_chair=False, convenor=True)
    new = appoint(by=editor(CARDIFF), seat=seat, body=CARDIFF, co_chair=False, convenor=True)
    assert (new.convenor, new.post, new.pk != seat.pk) == (True, seat.post, True)
    assert appoint(by=editor(CARDIFF), seat=new, body=CARDIFF, co_chair=False, convenor=True) == new
    with pytest.raises(Refused):
        appoint(by=COMMAND_LINE, seat=new, body=None, co_chair=True, convenor=True)


def test_a_substitute_is_of_the_same_body() -> None:
    forum = begun()
    seat = seat_of(forum, POWYS)
    with pytest.raises(NotPossible):
        name_substitute(by=editor(POWYS), seat=seat, post=Post.objects.get(code=f"{CARDIFF}/test-officer"))
    mine = Post.objects.get(code=f"{POWYS}/test-officer")
    assert name_substitute(by=editor(POWYS), seat=seat, post=mine).substitute == mine
    assert name_substitute(by=editor(POWYS), seat=seat, post=None).substitute is None


def test_a_seat_ends_once_and_not_before_it_began() -> None:
    seat = seat_of(begun(), POWYS)
    with pytest.raises(NotPossible):
        end_seat(by=editor(POWYS), seat=seat, on=seat.held_from - dt.timedelta(days=1))
    ended = end_seat(by=editor(POWYS), seat=seat)
    assert ended.held_to == timezone.localdate()
    assert end_seat(by=editor(POWYS), seat=seat, on=dt.date(2030, 1, 1)).held_to == ended.held_to
