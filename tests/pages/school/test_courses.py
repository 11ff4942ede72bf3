"""The pages of courses of the school: a whole course in a browser's requests, in both languages."""

import datetime as dt
import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account
from cydwaith.record.models import Entry
from cydwaith.school.actions import courses, learning
from cydwaith.school.models import Certificate, Cohort, Course, Enrolment, Holding
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from tests.pages.addresses import at
from tests.school_world import BY, CRF, HOLDER, PEM, TEXT, enrolled, modules, on, opened, person

MOST = 14
EMPLOYERS_WORDS = "Courses our people completed"


@pytest.fixture(autouse=True)
def world(bodies: None, settings: object, tmp_path: object) -> None:
    settings.HOME, settings.DEMO = tmp_path, True  # type: ignore[attr-defined]  # the clock can be set there


def client_of(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def sent(client: Client, address: str, **told: object) -> str:
    """What the page says after a form was sent."""
    return client.post(address, told, follow=True).content.decode()


def test_a_course_from_its_first_word_to_its_certificate(client: Client) -> None:
    author = client_of(person("author", HOLDER, Role.EDITOR))
    both = {"title_cy": "Cwrs", "title_en": "A course", "purpose_cy": "Diben", "purpose_en": "Purpose"}
    html = sent(author, at("course_new"), body=HOLDER, **both)
    code = Course.objects.get().pk
    assert "It has no module." in html
    address = {name: at(name, code=code) for name in ("module_new", "cohort_new", "session_new", "course_step")}
    html = sent(author, address["course_step"])
    assert "It has no module." in html
    reading = {"reading_cy": "Darllen", "reading_en": "Read"}
    sent(author, address["module_new"], title_cy="Un", title_en="One", **reading)
    html = sent(author, address["course_step"])
    assert "Open to enrol" in html
    today = clock.today()
    days = {"closes": today + dt.timedelta(days=1), "begins": today + dt.timedelta(days=2)}
    assert "2 places" in sent(author, address["cohort_new"], places=2, **days)
    cohort = Cohort.objects.get()
    assert cohort.seed == f"{code} {days['begins'].isoformat()}"
    assert cohort.seed in client.get(at("course", code=code)).content.decode(), "the text of its lottery is public"
    told = {"cohort": cohort.pk, "module": modules(cohort.course)[0].pk, "day": days["begins"], "starts": "10:00"}
    html = sent(author, address["session_new"], minutes=60, language="both", place_cy="Caerdydd", **told)
    assert "in both languages, with interpretation" in html
    calendar = client.get(at("course_calendar", code=code)).content.decode()
    assert "SUMMARY;LANGUAGE=en:A course: One" in calendar
    learner = person("learner")
    reader = client_of(learner)
    assert (
        "Your employer sees nothing of it unless you say so."
        in reader.get(at("course_enrol", code=code)).content.decode()
    )
    html = sent(reader, at("course_enrol", code=code), body=CRF, cohort=cohort.pk, language="cy", tells_employer="on")
    assert "You learn in: Welsh" in html
    number = Enrolment.objects.get().pk
    assert "You learn in: English" in sent(reader, at("learning"), enrolment=number, what="en")
    with clock.stopped_at(on(days["begins"])):
        html = sent(author, at("course_learners", code=code), share=cohort.pk)
        assert "has a place" in html
        assert "learner" in html
        module = modules(cohort.course)[0].pk
        assert "in English" in sent(reader, at("learning"), enrolment=number, what="through", module=module)
        assert "completed" in sent(author, at("course_learners", code=code), complete=number)
    one = Certificate.objects.get()
    assert "This certificate stands" in client.get(at("certificate", id=one.pk)).content.decode()
    assert "Mae’r dystysgrif hon yn ddilys" in client.get(at("certificate", "cy", id=one.pk)).content.decode()
    badge = reader.get(at("badge", id=one.pk)).content.decode()
    assert "The badge is valid" in sent(client, at("badge_check"), badge=badge)
    assert json.loads(badge)["name"] == "A course"
    assert reader.get(at("learning_export")).json()["courses"][0]["title"]["cy"] == "Cwrs"
    assert author.get(at("badge", id=one.pk)).status_code == 404
    employer = client_of(person("employer", CRF, Role.ADMINISTRATOR))
    assert "learner" in employer.get(at("staff_learning")).content.decode()
    sent(author, at("certificate_revoke", id=one.pk), why_en="A mistake")
    assert "it has been revoked" in sent(client, at("badge_check"), badge=badge)
    assert client.get(at("certificates_revoked")).json()["revokedCredential"][0]["id"] == f"urn:uuid:{one.pk}"


def test_others_cannot_and_what_is_typed_is_kept(client: Client) -> None:
    cohort = opened()
    code = cohort.course_id
    stranger = client_of(person("stranger", CRF, Role.EDITOR))
    for name in ("course_texts", "module_new", "cohort_new", "session_new", "course_step", "course_learners"):
        assert stranger.get(at(name, code=code)).status_code == 403
    author = client_of(person("author", HOLDER, Role.EDITOR))
    html = author.post(at("course_texts", code=code), {"title_en": "Only English"}).content.decode()
    assert 'value="Only English"' in html
    told = {"closes": "2020-01-01", "begins": "2020-02-01", "places": 3}
    assert "Give a day to come" in author.post(at("cohort_new", code=code), told).content.decode()
    other = enrolled(cohort, person("one"))
    assert stranger.post(at("learning"), {"enrolment": other.pk, "what": "leave"}).status_code == 404
    module = modules(cohort.course)[0]
    assert author.get(at("module_texts", id=module.pk)).status_code == 200


def test_the_employer_sees_nobody_who_did_not_say_so() -> None:
    cohort = opened()
    one = enrolled(cohort, person("secret"))
    with clock.stopped_at(on(cohort.begins)):
        learning.share(by=BY, cohort=cohort)
        for module in modules(cohort.course):
            learning.go_through(by=learner(one), enrolment=one, module=module)
        learning.complete(by=BY, enrolment=one)
    assert Holding.objects.exists()
    html = client_of(person("employer", CRF, Role.ADMINISTRATOR)).get(at("staff_learning")).content.decode()
    assert "secret" not in html
    assert "Nobody yet." in html


def learner(one: Enrolment) -> Actor:
    return actor_of(one.account)


def test_pages_of_courses_ask_little(client: Client) -> None:
    cohort = opened()
    for number in range(12):
        enrolled(cohort, person(f"p{number}"))
    author = client_of(person("author", HOLDER, Role.EDITOR))
    for who, address in (
        (client, at("course", code=cohort.course_id)),
        (author, at("course_learners", code=cohort.course_id)),
    ):
        who.get(address)
        with CaptureQueriesContext(connection) as found:
            assert who.get(address).status_code == 200
        assert len(found) <= MOST


def test_where_a_session_is_online_is_shown_to_those_with_a_place_and_nobody_else(client: Client) -> None:
    cohort = opened(places=1)
    author, link = client_of(person("author", HOLDER, Role.EDITOR)), "https://example.cymru/room-17"
    told = {"starts": on(cohort.begins), "minutes": 60, "language": "both"}
    module = modules(cohort.course)[0]
    session = courses.add_session(by=BY, cohort=cohort, module=module, online=True, **told)  # type: ignore[arg-type]  # as told
    there = courses.add_session(by=BY, cohort=cohort, module=module, place=TEXT, **told)  # type: ignore[arg-type]  # the same
    where = at("session_link", id=session.pk)
    sent(author, where, url=link)
    assert link in author.get(where).content.decode()
    assert "not held online" in sent(author, at("session_link", id=there.pk), url=link)
    first, second = (person(name, body) for name, body in (("one", CRF), ("two", PEM)))
    for one, body in ((first, CRF), (second, PEM)):
        enrolled(cohort, one, body)
    assert link not in client_of(first).get(at("learning")).content.decode()
    with clock.stopped_at(on(cohort.closes + dt.timedelta(days=1))):
        learning.share(by=BY, cohort=cohort)
        seen = {
            one.account_id: link in client_of(one.account).get(at("learning")).content.decode()
            for one in Enrolment.objects.select_related("account")
        }
        held = Enrolment.objects.get(progress="held")
        assert seen == {one.pk: one.pk == held.account_id for one in (first, second)}
        for page in (at("course", code=cohort.course_id), at("course_calendar", code=cohort.course_id)):
            assert link not in client.get(page).content.decode()
        learning.leave(by=actor_of(held.account), enrolment=held)
        assert link not in client_of(held.account).get(at("learning")).content.decode()
    assert link not in str(list(Entry.objects.values_list("facts", flat=True)))
    assert client_of(first).get(where).status_code == 403
    sent(author, where, url="")
    assert link not in author.get(where).content.decode()


@pytest.mark.parametrize("title", ["数学", "Ωμέγα"])
def test_a_course_whose_name_has_no_latin_letter_has_an_address_of_its_own(title: str) -> None:
    author = client_of(person("author", HOLDER, Role.EDITOR))
    both = {"title_cy": title, "title_en": title, "purpose_cy": "Diben", "purpose_en": "Purpose"}
    sent(author, at("course_new"), body=HOLDER, **both)
    assert Course.objects.get().pk.startswith("course-")
    assert Course.objects.get().sample
