"""The pages of policies: from a question to the stage after, as both sides, in both languages, without JavaScript."""

import json
import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import today
from cydwaith.decisions.actions.decisions import settle
from cydwaith.policies.holding import text_of
from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.precedents import precedents
from cydwaith.shared import clock
from cydwaith.shared.permissions import PUBLIC, Role
from cydwaith.texts.queries.contents import contents
from tests.decision_world import everyone
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, POWYS, editor
from tests.kept import kept
from tests.pages.addresses import at
from tests.policy_world import MINISTER, OFFICER, again, go, led, outsider, proposed, ready
from tests.practice_world import INDICATOR, TOPIC, account

kept_policy = kept(proposed)


@pytest.fixture
def policy(kept_policy: Callable[[], Policy], db: None) -> Policy:
    return kept_policy()


def speaking(body: str, role: Role = Role.EDITOR) -> Client:
    client = Client()
    client.force_login(account(role, body))
    return client


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode()


def test_a_question_is_asked_and_led_and_goes_on(policy: Policy, client: Client) -> None:
    council, government = speaking(CARDIFF), speaking(GOVERNMENT)
    new = at("policy_new")
    told = {"body": CARDIFF, "forum": policy.forum_id, "topic": TOPIC, "title_cy": "Gwaith", "question_cy": "Pam?"}
    assert "govuk-error-summary" in council.post(new, {**told, "question_cy": ""}).content.decode()
    assert council.post(new, told)["Location"] == at("policy", slug="gwaith")
    assert "Nobody leads this yet" in text(client, at("policy", slug="gwaith"))
    assert "Nid oes neb yn arwain hyn eto" in text(client, at("policy", "cy", slug="gwaith"))
    lead = at("policy_lead", slug="gwaith")
    assert council.post(lead, {"body": CARDIFF, "post": OFFICER}).status_code == 302
    assert government.post(lead, {"body": GOVERNMENT, "post": MINISTER}).status_code == 302
    made = Policy.objects.get(pk="gwaith")
    change = at("policy_change", slug="gwaith")
    refused = council.post(change, {"body": CARDIFF, "to": "draft"}).content.decode()
    assert "This stage cannot open yet" in refused
    cite = at("policy_cite", slug="gwaith")
    assert council.post(cite, {"body": CARDIFF, "kind": "indicator", "key": INDICATOR}).status_code == 302
    for asked in ("open", "fixed", "decides", "timetable"):
        where = at("policy_reply", slug="gwaith", asked=asked)
        assert government.post(where, {"body": GOVERNMENT, "text_cy": "Fel hyn."}).status_code == 302
    outside = {"body": CARDIFF, "who_cy": "Pawb arall"}
    assert council.post(at("policy_outsider", slug="gwaith"), outside).status_code == 302
    assert council.post(change, {"body": CARDIFF, "to": "draft"}).status_code == 302
    assert "It is the turn of the Government" in text(client, at("policy", slug="gwaith"))
    answer = at("policy_answer_change", slug="gwaith")
    assert government.post(answer, {"body": GOVERNMENT, "answer": "yes"}).status_code == 302
    assert again(made).stage == Stage.DRAFT


def test_a_no_takes_a_reason(policy: Policy) -> None:
    led(policy)
    ready(policy, Stage.DRAFT)
    council, government = speaking(CARDIFF), speaking(GOVERNMENT)
    council.post(at("policy_change", slug=policy.pk), {"body": CARDIFF, "to": "draft"})
    answer = at("policy_answer_change", slug=policy.pk)
    assert "Give the reason" in government.post(answer, {"body": GOVERNMENT, "answer": "no"}).content.decode()
    assert government.post(answer, {"body": GOVERNMENT, "answer": "no", "reason_en": "Too soon."}).status_code == 302
    assert "Too soon." in text(council, at("policy", slug=policy.pk))


@pytest.mark.parametrize("name", ["policy_reply", "policy_cite", "policy_change", "policy_answer_change"])
def test_only_those_who_lead_write(policy: Policy, name: str) -> None:
    led(policy)
    more = {"asked": "open"} if name == "policy_reply" else {}
    where = at(name, slug=policy.pk, **more)
    assert speaking(POWYS).get(where).status_code == 403
    assert speaking(CARDIFF).get(where).status_code == 200


def test_leaving_and_taking_a_citation_away(policy: Policy) -> None:
    led(policy)
    ready(policy, Stage.DRAFT)
    council = speaking(CARDIFF)
    lead, cited = policy.leads.get(body=CARDIFF), policy.citations.get()
    page = text(council, at("policy", slug=policy.pk))
    for where in (at("policy_leave", slug=policy.pk, id=lead.pk), at("policy_uncite", slug=policy.pk, id=cited.pk)):
        assert where in page
        assert council.get(where).status_code == 200
    assert speaking(POWYS).get(at("policy_leave", slug=policy.pk, id=lead.pk)).status_code == 403
    council.post(at("policy_uncite", slug=policy.pk, id=cited.pk), {"body": CARDIFF})
    council.post(at("policy_leave", slug=policy.pk, id=lead.pk), {"body": CARDIFF})
    page = text(council, at("policy", slug=policy.pk))
    assert "Ceased to lead: Test Officer" in page
    assert "Citation taken away" in page


def test_what_waits_for_a_council_today(policy: Policy) -> None:
    led(policy)
    body = Body.objects.get(pk=CARDIFF)
    (part,) = [one for one in today(body, PUBLIC) if one.key == "policies"]
    assert part.lines[0].title.en == "Homes"
    assert not [one for one in today(Body.objects.get(pk=POWYS), PUBLIC) if one.key == "policies"]


def test_machines_read_the_same(policy: Policy, client: Client) -> None:
    led(policy)
    found = json.loads(client.get("/api/v1/policies?lead=" + CARDIFF).content)
    assert [one["policy"] for one in found["items"]] == [policy.pk]
    one = json.loads(client.get(f"/api/v1/policies/{policy.pk}").content)
    assert {lead["body"] for lead in one["leads"]} == {CARDIFF, GOVERNMENT}
    assert one["turn"] == ["government", "councils"]
    assert client.get("/api/v1/policies/nothing").status_code == 404


def test_what_was_made_together_before(client: Client) -> None:
    for slug, told in precedents().items():
        page = text(client, at("precedent", slug=slug))
        assert all(step.source.replace("&", "&amp;") in page for step in told.steps)
        dates = [step.when.first for step in told.steps]
        assert dates == sorted(dates)
    assert client.get("/en/policies/learnt/nothing/").status_code == 404


def test_a_page_asks_the_same_however_much_happened(policy: Policy, client: Client) -> None:
    led(policy)
    where = at("policy", slug=policy.pk)

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            text(client, where)
        return len(found)

    text(client, where)
    ready(policy, Stage.DRAFT)
    few = asked()
    ready(policy, Stage.LEARN)
    assert asked() <= few + 1
    assert few < 40


def test_there_is_nothing_where_nothing_is(policy: Policy) -> None:
    council = speaking(CARDIFF)
    for path in ("/en/policies/nothing/", f"/en/policies/{policy.pk}/answer/nothing/", "/en/policies/nothing/lead/"):
        assert council.get(path).status_code == 404


def test_a_text_is_put_to_the_forum_and_followed_up(policy: Policy) -> None:
    led(policy)
    for stage in (Stage.DRAFT, Stage.DELIBERATE, Stage.AGREE):
        ready(policy, stage)
        go(policy, stage)
    council, government = speaking(CARDIFF), speaking(GOVERNMENT)
    where = at("policy", slug=policy.pk)
    put_at = at("policy_put", slug=policy.pk)
    assert put_at in text(council, where)
    told = {"body": CARDIFF, "seen": 1, "closes": day(20), "review_on": day(0), "sunset_on": ""}
    assert "Give a day to come" in council.post(put_at, told).content.decode()
    assert council.post(put_at, {**told, "review_on": day(300)}).status_code == 302
    page = text(Client(), where)
    assert "Waiting for consent" in page
    assert "Seats that have not answered: 4" in page
    decision = policy.agreements.get().decision
    everyone(decision)
    settle(by=editor(CARDIFF), decision=decision)
    commit = at("policy_commit", slug=policy.pk)
    assert commit in text(government, where)
    key = contents(policy.agreements.get().version)[0].key
    said = {"title_cy": "Adroddiad", "what_cy": "Adrodd.", "known_by_cy": "Fe’i cyhoeddir.", "due": day(90)}
    promise = {"body": CARDIFF, "section": key, "owes": OFFICER, "owed": GOVERNMENT, **said}
    assert council.post(commit, {**promise, "section": "nothing"}).status_code == 200
    assert council.post(commit, promise).status_code == 302
    assert "Adroddiad" in text(Client(), at("policy", "cy", slug=policy.pk))
    for stage in (Stage.DELIVER, Stage.LEARN):
        outsider(policy)
        go(policy, stage)
    judge = at("policy_judge", slug=policy.pk)
    did = {"body": GOVERNMENT, "did": "cannot_tell", "text_en": "Too soon."}
    assert government.post(judge, did).status_code == 302
    page = text(Client(), where)
    assert "Did it do what it was for?" in page
    assert "It cannot be told whether the policy moved the figure" in page
    assert "Too soon." in page


def test_the_text_is_begun_by_those_who_lead(policy: Policy) -> None:
    led(policy)
    ready(policy, Stage.DRAFT)
    go(policy, Stage.DRAFT)
    council = speaking(CARDIFF)
    begin = at("policy_text", slug=policy.pk)
    assert begin in text(council, at("policy", slug=policy.pk))
    assert speaking(POWYS).get(begin).status_code == 403
    assert council.post(begin, {"body": CARDIFF, "title_cy": "Cartrefi", "title_en": "Homes"}).status_code == 302
    key = text_of(policy).key  # type: ignore[union-attr]  # it was begun
    assert at("text", key=key) in text(council, at("policy", slug=policy.pk))
    assert "It is being drafted" in text(Client(), at("policy", slug=policy.pk))
    assert Client().get(at("text", key=key)).status_code == 404


def day(days: int) -> str:
    return str((clock.today() + days * DAY).isoformat())


def test_what_stands_between_the_sides(policy: Policy) -> None:
    led(policy)
    council, government = speaking(CARDIFF), speaking(GOVERNMENT)
    page = at("policy_between", slug=policy.pk)
    assert "No duty is written down." in text(Client(), page)
    told = {"body": GOVERNMENT, "side": "councils", "title_en": "Count", "pays": GOVERNMENT, "costing_en": "Hours."}
    where = at("policy_duty", slug=policy.pk)
    assert "govuk-error-summary" in government.post(where, told).content.decode()
    assert government.post(where, {**told, "money": "5000"}).status_code == 302
    warn = at("policy_warn", slug=policy.pk, id=policy.duties.get().pk)
    assert council.post(warn, {"body": CARDIFF, "warns": "yes", "warning_en": "It is more."}).status_code == 302
    assert (
        council.post(at("policy_outsider", slug=policy.pk), {"body": CARDIFF, "who_en": "Schools"}).status_code == 302
    )
    assert "not told yet" in text(Client(), page)
    tell = at("policy_tell", slug=policy.pk, id=policy.outsiders.get().pk)
    assert council.post(tell, {"body": CARDIFF, "how_en": "By letter."}).status_code == 302
    said = {"body": GOVERNMENT, "what_en": "A scheme.", "on": day(0)}
    assert government.post(at("policy_announce", slug=policy.pk), said).status_code == 302
    first = at("policy_first", slug=policy.pk, id=policy.announcements.get().pk)
    assert council.post(first, {"body": CARDIFF, "first": "no"}).status_code == 302
    matter = {"body": CARDIFF, "kind": "disagreement", "title_en": "Money", "starts": day(0), "ends": day(9)}
    assert council.post(at("policy_matter", slug=policy.pk), matter).status_code == 302
    pk = policy.matters.get().pk
    step = {"body": CARDIFF, "step": "mediation", "due": day(20), "note_en": "Talk failed."}
    assert council.post(at("policy_step", slug=policy.pk, id=pk), step).status_code == 302
    column = at("policy_column", slug=policy.pk, id=pk)
    for who, body, words in ((council, CARDIFF, "Too little."), (government, GOVERNMENT, "Enough.")):
        assert who.post(column, {"body": body, "text_en": words}).status_code == 302
    html = text(Client(), page)
    for words in ("It is more.", "By letter.", "was not told first", "Mediation", "Too little.", "Enough.", "£5,000"):
        assert words in html
    assert speaking(POWYS).get(where).status_code == 403


@pytest.mark.parametrize("name", ["policy_reply", "policy_column"])
def test_what_another_of_ones_side_wrote_meanwhile_is_shown_and_stays(policy: Policy, name: str) -> None:
    led(policy)
    mine = theirs = speaking(CARDIFF)
    matter = {"body": CARDIFF, "kind": "stocktake", "title_en": "A year", "starts": day(0), "ends": day(9)}
    assert mine.post(at("policy_matter", slug=policy.pk), matter).status_code == 302
    more = {"policy_reply": {"asked": "gave-up"}, "policy_column": {"id": policy.matters.get().pk}}[name]
    where = at(name, slug=policy.pk, **more)
    seen = re.search(r'name="cw_seen" value="(\w+)"', text(mine, where))
    assert seen
    assert theirs.post(where, {"body": CARDIFF, "text_en": "Theirs."}).status_code == 302
    told = {"body": CARDIFF, "text_en": "Mine.", "cw_seen": seen[1]}
    html = mine.post(where, told).content.decode()
    assert "It now says: Theirs." in html
    assert "Mine." in html
    again_ = re.search(r'name="cw_seen" value="(\w+)"', html)
    assert again_
    assert mine.post(where, told | {"cw_seen": again_[1]}).status_code == 302
    assert "Mine." in text(mine, where), "the form begins with what its side wrote last"


def test_one_question_leads_to_the_next_that_waits(policy: Policy) -> None:
    led(policy)
    council = speaking(CARDIFF)
    told = {"body": CARDIFF, "text_cy": "Fel hyn.", "onward": "1"}
    for asked, after in (("open", "fixed"), ("decides", "timetable"), ("trigger", "fixed")):
        sent = council.post(at("policy_reply", slug=policy.pk, asked=asked), told)
        assert sent["Location"] == at("policy_reply", slug=policy.pk, asked=after)
    del told["onward"]
    sent = council.post(at("policy_reply", slug=policy.pk, asked="fixed"), told)
    assert sent["Location"] == at("policy", slug=policy.pk)
