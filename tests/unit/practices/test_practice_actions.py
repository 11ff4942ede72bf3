"""What people do with practices: who may, what comes of it, and what the record says."""

import datetime as dt

import pytest

from cydwaith.practices.actions import practices as actions
from cydwaith.practices.content import content_of
from cydwaith.practices.models import Practice, Version
from cydwaith.practices.refusals import Clash, Incomplete
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import PUBLIC, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import CHECKER, OTHER, OWNER, WRITER, again, content, member, published

pytestmark = pytest.mark.django_db


def entries(practice: Practice | Version) -> list[str]:
    known = practice if isinstance(practice, Practice) else Practice.objects.get(versions=practice.pk)
    return list(Entry.objects.filter(subject=known.subject).order_by("id").values_list("verb", flat=True))


def test_from_draft_to_published(wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    assert (version.number, version.state) == (1, "draft")
    actions.check(by=CHECKER, version=version)
    actions.publish(by=CHECKER, version=version)
    version = again(version)
    assert version.state == "published"
    assert version.practice.current == version
    assert not version.checked_by_its_writer
    assert entries(version) == ["practice.started", "practice.checked", "practice.published"]


def test_the_record_says_what_is_published_and_only_that_a_draft_was_saved(wales: None) -> None:
    practice = published(texts={"problem": Said(en="Words of our own")})
    said = {entry.verb: entry.facts for entry in Entry.objects.filter(subject=practice.subject)}
    assert "Words of our own" not in said["practice.started"]
    assert "Words of our own" in said["practice.published"]
    assert WRITER.pseudonym not in "".join(said.values())


def test_a_draft_sent_twice_begins_one_practice(wales: None) -> None:
    first = actions.start(by=WRITER, owner=OWNER, content=content())
    assert actions.start(by=WRITER, owner=OWNER, content=content()) == first
    other = actions.start(by=WRITER, owner=OWNER, content=content(texts={"problem": Said(en="Another problem.")}))
    assert other.practice_id != first.practice_id


def test_whatever_is_done_twice_is_done_once(wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    for action in (actions.check, actions.check, actions.publish, actions.publish):
        action(by=CHECKER, version=version)
    assert actions.revise(by=WRITER, practice=version.practice) == actions.revise(by=WRITER, practice=version.practice)
    for _ in range(2):
        actions.withdraw(by=CHECKER, practice=version.practice, reason=Said(en="It did harm."))
    assert len(entries(version)) == len(set(entries(version))) == 5


def test_two_people_writing_do_not_overwrite_each_other(wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    seen = again(version).saved
    theirs = actions.save(
        by=CHECKER, version=version, content=content(texts={"problem": Said(en="Theirs")}), saved=seen
    )
    with pytest.raises(Clash) as clash:
        actions.save(by=WRITER, version=version, content=content(texts={"problem": Said(en="Mine")}), saved=seen)
    assert clash.value.theirs.problem_en == "Theirs"
    assert again(version).problem_en == "Theirs"
    mine = content(texts={"problem": Said(en="Mine")})
    for _ in range(2):
        actions.save(by=WRITER, version=version, content=mine, saved=theirs.saved)
    assert again(version).problem_en == "Mine"
    assert entries(version) == ["practice.started", "practice.saved", "practice.saved"]


@pytest.mark.parametrize("name", ["problem", "done", "changed"])
def test_a_check_needs_the_texts_in_the_language_it_is_written_in(wales: None, name: str) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content(texts={name: Said("Yn Gymraeg")}))
    with pytest.raises(Incomplete) as refusal:
        actions.check(by=CHECKER, version=version)
    assert refusal.value.missing == (name,)
    assert again(version).state == "draft"


def test_a_check_needs_a_topic_and_a_start(wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content(topics=(), started=None))
    with pytest.raises(Incomplete) as refusal:
        actions.check(by=CHECKER, version=version)
    assert refusal.value.missing == ("topics", "started")


def test_a_checked_version_is_not_written_until_it_is_sent_back(wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    actions.check(by=CHECKER, version=version)
    changed = content(texts={"problem": Said(en="Changed")})
    with pytest.raises(Refused):
        actions.save(by=WRITER, version=version, content=changed, saved=again(version).saved)
    actions.send_back(by=CHECKER, version=version)
    assert actions.save(by=WRITER, version=version, content=changed, saved=again(version).saved).problem_en == "Changed"


def test_one_person_alone_is_named_as_such(wales: None) -> None:
    version = actions.start(by=CHECKER, owner=OWNER, content=content())
    assert actions.check(by=CHECKER, version=version).checked_by_its_writer


def test_a_new_version_supersedes_the_former_and_leaves_it_as_it_was(wales: None) -> None:
    practice = published()
    first = Version.objects.get(practice=practice, number=1)
    said = content_of(first)
    second = actions.revise(by=WRITER, practice=practice)
    actions.save(
        by=WRITER, version=second, content=content(texts={"title": Said(en="Better")}), saved=again(second).saved
    )
    actions.check(by=CHECKER, version=second)
    actions.publish(by=CHECKER, version=second)
    assert (again(first).state, again(second).state, again(second).number) == ("superseded", "published", 2)
    assert content_of(again(first)) == said
    assert Practice.objects.get(pk=practice.pk).current_id == second.pk


def test_the_owners_own_version_no_longer_rests_on_public_sources(wales: None) -> None:
    practice = published(from_public_sources=True, certainty="M", started=None)
    second = actions.revise(by=WRITER, practice=practice)
    assert (second.from_public_sources, second.certainty) == (False, "")


def test_withdrawing_needs_a_reason_and_keeps_the_practice(wales: None) -> None:
    practice = published()
    with pytest.raises(NotPossible) as refusal:
        actions.withdraw(by=CHECKER, practice=practice, reason=Said(en="  "))
    assert refusal.value.field == "reason"
    version = actions.withdraw(by=CHECKER, practice=practice, reason=Said(cy="Gwnaeth niwed."))
    assert (version.state, version.reason_cy) == ("withdrawn", "Gwnaeth niwed.")
    assert Practice.objects.get(pk=practice.pk).current_id == version.pk
    assert actions.revise(by=WRITER, practice=practice).number == 2


@pytest.mark.parametrize(
    "actor", [PUBLIC, member(Role.READER), member(Role.EDITOR, OTHER)], ids=["anyone", "reader", "other body"]
)
def test_strangers_do_nothing(wales: None, actor) -> None:
    practice = published()
    draft = actions.revise(by=WRITER, practice=practice)
    before = Entry.objects.count()
    for attempt in (
        lambda: actions.start(by=actor, owner=OWNER, content=content()),
        lambda: actions.save(by=actor, version=draft, content=content(), saved=draft.saved),
        lambda: actions.check(by=actor, version=draft),
        lambda: actions.publish(by=actor, version=draft),
        lambda: actions.revise(by=actor, practice=practice),
        lambda: actions.withdraw(by=actor, practice=practice, reason=Said(en="Why not.")),
    ):
        with pytest.raises(Refused):
            attempt()
    assert Entry.objects.count() == before


def test_a_contributor_neither_checks_nor_publishes_nor_withdraws(wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    for attempt in (actions.check, actions.publish, actions.send_back):
        with pytest.raises(Refused):
            attempt(by=WRITER, version=version)
    with pytest.raises(Refused):
        actions.withdraw(by=WRITER, practice=published(), reason=Said(en="Why not."))


@pytest.mark.parametrize(
    ("words", "slug"),
    [("Têst Ŵyl 2026!", "test-wyl-2026"), ("???", "arfer"), ("New", "new-2"), ("ab " * 60, "ab-" * 23 + "a")],
)
def test_addresses_are_made_from_titles(db: None, words: str, slug: str) -> None:
    assert actions.free_slug(words) == slug


def test_dates_and_lists_survive_storing(wales: None) -> None:
    told = content(
        started=dt.date(2019, 1, 1),
        started_precision="year",
        goals=("resilient", "healthier"),
        ways=("prevention",),
        steps=({"cy": "Cam", "en": "Step"},),
        links=({"url": "https://example.org", "title_en": "A link"},),
        outcome_known=True,
    )
    version = actions.start(by=WRITER, owner=OWNER, content=told)
    assert content_of(again(version)) == told
