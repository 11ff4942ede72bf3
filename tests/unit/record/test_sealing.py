"""Whoever guesses the words of a draft cannot find out from the record that they guessed right."""

from typing import Any

import pytest

from cydwaith.forums.models import Forum
from cydwaith.meetings.actions import minutes
from cydwaith.meetings.models import Minutes
from cydwaith.practices.actions import attachments, practices
from cydwaith.practices.content import content_of, facts
from cydwaith.practices.deeds.attachments import facts as facts_of_file
from cydwaith.practices.models import Version
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.models import Entry
from cydwaith.record.sealing import new_salt, sealed
from cydwaith.record.verifying.faults import Fault
from cydwaith.record.verifying.live import verify
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.said import Said
from tests.forum_world import GOVERNMENT, begun, editor
from tests.meeting_world import Clock, held
from tests.practice_world import CHECKER, WRITER, again, content, ground

PROOFS = {"practice.drafts", "practice.published", "practice.files", "meetings"}


def told() -> str:
    """Everything the record says."""
    return "\n".join(Entry.objects.values_list("facts", flat=True))


def unlike() -> list[Fault]:
    """Rows that are not as the record was told; the small world itself was put there past the deeds."""
    return [one for one in verify().faults if one.detail in PROOFS]


def guess(version: Version) -> str:
    """The hash that anybody can make who knows every word of a version."""
    return digest(canonical(facts(content_of(version))))


@pytest.fixture
def forum(db: None) -> Forum:
    return begun()


@pytest.fixture
def draft(db: None) -> Version:
    ground()
    return practices.start(by=WRITER, owner=next(iter(WRITER.roles)), content=content())


def test_without_the_salt_a_hash_says_nothing_and_without_words_too() -> None:
    assert sealed(new_salt(), words="a") != sealed(new_salt(), words="a")
    assert sealed("", words="a") == digest(canonical({"words": "a"})), "what was written before stays"


def test_the_words_of_a_draft_cannot_be_tried(draft: Version) -> None:
    practices.save(by=WRITER, version=draft, content=content(outcome_known=True), saved=draft.saved)
    draft = practices.check(by=CHECKER, version=again(draft))
    assert guess(draft) not in told()
    assert draft.salt
    assert draft.salt not in told()
    draft = practices.publish(by=CHECKER, version=draft)
    assert again(draft).salt == "", "what it says is public now"
    assert unlike() == []


def test_a_salt_that_somebody_changed_is_found(draft: Version) -> None:
    Version.objects.filter(pk=draft.pk).update(salt=new_salt())
    assert unlike()
    Version.objects.filter(pk=draft.pk).update(salt=draft.salt)
    assert unlike() == []
    practices.publish(by=CHECKER, version=practices.check(by=CHECKER, version=again(draft)))
    Version.objects.filter(pk=draft.pk).update(salt=new_salt())
    assert unlike(), "what is public has none"


def test_a_draft_from_before_gets_a_salt_when_it_is_saved(draft: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Version._meta.get_field("salt"), "_get_default", str)
    old = practices.start(by=WRITER, owner=next(iter(WRITER.roles)), content=content(outcome_known=True))
    assert guess(old) in told(), "as it was told in those days"
    practices.save(by=WRITER, version=again(old), content=content(written_in="en"), saved=old.saved)
    assert again(old).salt
    assert guess(again(old)) not in told()
    assert unlike() == []


def test_the_words_of_a_file_cannot_be_tried(draft: Version) -> None:
    called = Said("Cynllun", "Plan")
    upload = attachments.Upload("plan.pdf", b"%PDF-1.7 a plan")
    made = attachments.add(by=CHECKER, version=draft, upload=upload, title=called)
    words: dict[str, Any] = in_columns(name="plan.pdf", title=called, alternative=Said())
    assert facts_of_file(made)["words"] == sealed(made.salt, **words)
    assert digest(canonical(words)) not in told()
    assert unlike() == []


def test_the_words_of_draft_minutes_cannot_be_tried(forum: Forum, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = held(forum, Clock(monkeypatch))
    said = {item.pk: Said("Cytunwyd.", "Agreed.") for item in meeting.items.all()}
    draft = minutes.write_minutes(by=editor(GOVERNMENT), meeting=meeting, said=said)
    assert draft.digest not in told()
    assert digest(draft.text) not in told()
    Minutes.objects.filter(pk=draft.pk).update(salt="")
    assert unlike()
    Minutes.objects.filter(pk=draft.pk).update(salt=draft.salt)
    minutes.circulate(by=editor(GOVERNMENT), minutes=draft, until=minutes.soonest(draft))
    assert draft.digest not in told(), "only those who attended read it"
    assert unlike() == []
