"""Enrolling, languages, places, sessions that are cancelled, and certificates: the stated answers."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import IntegrityError, transaction

from cydwaith.bodies.middleware import actor_of
from cydwaith.letters.models import Letter
from cydwaith.school.actions import courses, learning
from cydwaith.school.gates import lacking
from cydwaith.school.models import Certificate, Cohort, Enrolment, Holding, Progress
from cydwaith.school.pages.certificates import ENDED, HOLDS, NO_BADGE, OTHERS, SPOILT, checked
from cydwaith.school.pages.learning import exported
from cydwaith.shared import clock
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.school_world import BY, PEM, TEXT, designed, enrolled, modules, on, opened, person, shipped

kept_bodies = kept(shipped)
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


@pytest.fixture(autouse=True)
def bodies(kept_bodies: Callable[[], None], db: None, settings: object, tmp_path: object) -> None:
    kept_bodies()
    settings.HOME, settings.DEMO = tmp_path, True  # type: ignore[attr-defined]  # the clock can be set there


def at(cohort: Cohort, days: int) -> AbstractContextManager[None]:
    """So many days after a cohort closes."""
    return clock.stopped_at(on(cohort.closes + dt.timedelta(days=days)))


def through(cohort: Cohort, one: Enrolment) -> Certificate:
    """A certificate for somebody who has a place."""
    by = actor_of(one.account)
    with at(cohort, 8):
        for module in modules(cohort.course):
            learning.go_through(by=by, enrolment=one, module=module)
        return learning.complete(by=BY, enrolment=one)


def shared(cohort: Cohort) -> None:
    with at(cohort, 1):
        learning.share(by=BY, cohort=cohort)


def test_a_course_opens_only_in_both_languages() -> None:
    one = designed(title=Said(en="Only in English"))
    assert [text.en for text in lacking(one)] == ["Not yet in Welsh: the course’s title."]
    with pytest.raises(NotPossible, match="yn Gymraeg"):
        courses.move(by=BY, course=one)
    courses.rewrite(by=BY, course=one, title=Said("Enw", "Name"), purpose=TEXT, work=Said())
    one = courses.move(by=BY, course=one)
    with pytest.raises(NotPossible):
        courses.rewrite(by=BY, course=one, title=Said(en="Name"), purpose=TEXT, work=Said())
    with pytest.raises(IntegrityError), transaction.atomic():
        type(one).objects.filter(pk=one.pk).update(title_cy="")
    cohort = courses.add_cohort(by=BY, course=one, closes=clock.today(), begins=clock.today(), places=3)
    session = courses.add_session(
        by=BY,
        cohort=cohort,
        module=modules(one)[0],
        starts=clock.moment() + dt.timedelta(hours=2),
        minutes=60,
        language="en",
        online=True,
    )
    with pytest.raises(NotPossible, match="Ni chynhelir"):
        courses.move(by=BY, course=one)
    courses.cancel_session(by=BY, session=session, why=TEXT)
    one = courses.move(by=BY, course=one)
    with pytest.raises(NotPossible):
        courses.move(by=BY, course=one, found=Said(en="Well"))
    assert courses.move(by=BY, course=one, found=TEXT).stage == "checked"
    with pytest.raises(NotPossible):
        courses.move(by=BY, course=one, found=TEXT)


def test_two_enrolments_are_one_and_the_language_changes_at_any_step() -> None:
    cohort, account = opened(), person("ann")
    one = enrolled(cohort, account)
    assert enrolled(cohort, account, language="en").pk == one.pk
    shared(cohort)
    by = actor_of(account)
    with at(cohort, 8):
        first, second = modules(cohort.course)
        learning.go_through(by=by, enrolment=one, module=first)
        learning.change_language(by=by, enrolment=one, language="en")
        learning.go_through(by=by, enrolment=one, module=second)
        assert learning.go_through(by=by, enrolment=one, module=first).language == "cy"
        learning.complete(by=BY, enrolment=one)
    badge = json.loads(Holding.objects.get().badge)
    told = badge["credentialSubject"]["achievement"]
    assert (told["name"], told["inLanguage"], told["description"]) == ("Learning from others", "en", "English text")
    letters = Letter.objects.filter(kind="course").order_by("pk")
    assert [letter.language for letter in letters] == ["cy", "en"]
    assert letters[0].subject == "Mae gennych le: Dysgu gan eraill"
    assert letters[1].subject == "Certificate: Learning from others"
    export = exported(Enrolment.objects.select_related("cohort__course").get())
    assert [module["language"] for module in export["modules"]] == ["cy", "en"]
    assert export["title"] == {"cy": "Dysgu gan eraill", "en": "Learning from others"}
    assert Enrolment.objects.count() == 1


def test_a_full_course_has_a_waiting_list_across_organisations_and_a_freed_place_goes_to_the_next() -> None:
    cohort = opened(places=2)
    first, second = (enrolled(cohort, person(name)) for name in ("one", "two"))
    other = enrolled(cohort, person("three", PEM), PEM)
    with pytest.raises(NotPossible):
        learning.share(by=BY, cohort=cohort)
    shared(cohort)
    progress = dict(Enrolment.objects.values_list("pk", "progress"))
    assert progress == {first.pk: Progress.HELD, second.pk: Progress.WAITING, other.pk: Progress.HELD}
    with at(cohort, 2):
        learning.leave(by=actor_of(other.account), enrolment=other)
        assert Enrolment.objects.get(pk=second.pk).progress == Progress.HELD
        late = enrolled(cohort, person("four", PEM), PEM)
        assert late.progress == Progress.WAITING
        with pytest.raises(NotPossible):
            learning.share(by=BY, cohort=cohort)
    with at(cohort, 8), pytest.raises(NotPossible):
        enrolled(cohort, person("five"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Cohort.objects.filter(pk=cohort.pk).update(seed="another")


def test_a_session_cancelled_an_hour_before_tells_everybody_with_a_place_in_their_language() -> None:
    cohort = opened()
    enrolled(cohort, person("one"))
    enrolled(cohort, person("two", PEM), PEM, "en")
    enrolled(cohort, person("three", PEM), PEM, "en")
    shared(cohort)
    starts = on(cohort.begins) + dt.timedelta(hours=1)
    where = {"place": Said("Caerdydd", "Cardiff"), "minutes": 60, "language": "both"}
    told = {"by": BY, "cohort": cohort, "module": modules(cohort.course)[0], "starts": starts, **where}
    session = courses.add_session(**told)  # type: ignore[arg-type]  # as told
    assert courses.add_session(**told) == session  # type: ignore[arg-type]  # the same
    with clock.stopped_at(starts - dt.timedelta(hours=1)):
        courses.cancel_session(by=BY, session=session, why=Said(cy="Eira"))
        with pytest.raises(NotPossible):
            courses.cancel_session(by=BY, session=session, why=TEXT)
    found = Letter.objects.filter(key__startswith="cancelled").order_by("pk")
    assert [letter.language for letter in found] == ["cy", "en"]
    assert "Canslwyd" in found[0].subject
    assert "Cancelled" in found[1].subject
    assert "Eira" in found[1].text


def test_nobody_goes_through_what_was_not_held_or_is_not_theirs() -> None:
    cohort = opened()
    one, other = enrolled(cohort, person("one")), person("two")
    module = modules(cohort.course)[0]
    with pytest.raises(NotPossible):
        learning.go_through(by=actor_of(one.account), enrolment=one, module=module)
    with pytest.raises(Enrolment.DoesNotExist):
        learning.leave(by=actor_of(other), enrolment=one)
    with pytest.raises(Refused):
        learning.complete(by=actor_of(other), enrolment=one)
    shared(cohort)
    with at(cohort, 8), pytest.raises(NotPossible):
        learning.complete(by=BY, enrolment=one)


def test_the_employer_sees_completion_only_where_that_was_said_beforehand() -> None:
    cohort = opened()
    one = enrolled(cohort, person("one"))
    shared(cohort)
    assert not one.tells_employer
    through(cohort, one)
    with pytest.raises(NotPossible):
        learning.tell_employer(by=actor_of(one.account), enrolment=one)
    ruled = opened(tells_employer=True, title=Said("Arall", "Other"))
    assert enrolled(ruled, person("two")).tells_employer


def test_a_badge_is_checked_by_somebody_elses_program() -> None:
    """Written anew from the standards alone: RFC 8785, did:key and eddsa-jcs-2022."""
    cohort = opened()
    one = enrolled(cohort, person("one"))
    shared(cohort)
    through(cohort, one)
    badge = json.loads(Holding.objects.get().badge)
    proof = badge.pop("proof")
    value, method = proof.pop("proofValue"), proof["verificationMethod"]

    def plain(text: str) -> bytes:
        number = 0
        for letter in text.removeprefix("z"):
            number = number * 58 + ALPHABET.index(letter)
        return number.to_bytes((number.bit_length() + 7) // 8)

    def hashed(said: object) -> bytes:
        text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(text.encode()).digest()

    multikey = plain(method.partition("#")[2])
    assert multikey[:2] == b"\xed\x01"
    Ed25519PublicKey.from_public_bytes(multikey[2:]).verify(plain(value), hashed(proof) + hashed(badge))
    assert badge["issuer"]["id"] == method.partition("#")[0]
    who = badge["credentialSubject"]["identifier"][0]
    expected = hashlib.sha256(f"{one.account.email}{who['salt']}".encode()).hexdigest()
    assert who["identityHash"] == f"sha256${expected}"
    assert one.account.name not in badge["name"]
    assert one.account.email not in json.dumps(badge)


def test_a_certificate_stands_when_its_holder_is_erased_until_it_is_revoked() -> None:
    cohort = opened()
    one = enrolled(cohort, person("one"))
    shared(cohort)
    made = through(cohort, one)
    assert learning.complete(by=BY, enrolment=one) == made
    badge = Holding.objects.get().badge
    one.account.delete()
    assert not Enrolment.objects.exists()
    assert not Holding.objects.exists()
    assert checked(badge).told == HOLDS
    assert checked(json.dumps(json.loads(badge), indent=2)).holds
    assert checked(badge.replace("Dysgu", "Addysgu")).told == SPOILT
    assert checked("x").told == NO_BADGE
    assert checked("[]").told == SPOILT
    with pytest.raises(IntegrityError), transaction.atomic():
        Certificate.objects.filter(pk=made.pk).update(digest="0" * 64)
    with pytest.raises(IntegrityError), transaction.atomic():
        Certificate.objects.filter(pk=made.pk).delete()
    learning.revoke(by=BY, certificate=made, why=TEXT)
    assert checked(badge).told == ENDED
    with pytest.raises(NotPossible):
        learning.revoke(by=BY, certificate=made, why=TEXT)


def test_a_badge_of_another_school_is_not_ours() -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from cydwaith.engines.credentials import canonical, did, sign

    key = Ed25519PrivateKey.generate()
    signed = sign({"issuer": did(key.public_key())}, key, created="2026-01-01T00:00:00Z")
    assert checked(canonical(signed).decode()).told == OTHERS
