"""Both languages in step; freezing and publishing."""

import pytest
from django.db import IntegrityError, transaction

from cydwaith.engines.drafting.parity import Parity
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.actions import agreeing, arranging, writing
from cydwaith.texts.models import Text, Version, Wording
from cydwaith.texts.queries.contents import contents, out_of_step
from cydwaith.texts.queries.texts import digest_of
from tests.practice_world import OTHER, OWNER
from tests.text_world import SECOND, WRITER, agree, drafted, keys, now, write


def parities(text: Text) -> list[Parity]:
    return [one.parity for one in contents(now(text))]


def freeze(text: Text, seen: int | None = None) -> Version:
    return agreeing.freeze(by=WRITER, text=text, body=OWNER, seen=seen or now(text).number)


def test_a_section_is_in_step_when_somebody_says_so_and_behind_once_one_language_changes(text: Text) -> None:
    assert parities(text) == [Parity.BOTH_CHANGED] * 3
    agree(text)
    assert parities(text) == [Parity.IN_STEP] * 3
    write(text, 0, cy="Rhoi terfyn ar ddigartrefedd.")
    write(text, 1, en="Every council reports.")
    assert parities(text) == [Parity.ENGLISH_BEHIND, Parity.WELSH_BEHIND, Parity.IN_STEP]
    write(text, 0, en="To end homelessness.")
    assert parities(text)[0] == Parity.BOTH_CHANGED


def test_a_version_keeps_the_parity_that_it_had(text: Text) -> None:
    before = now(text)
    write(text, 0, cy="Rhoi terfyn ar ddigartrefedd.", en="To end homelessness.")
    agree(text)
    assert next(one.parity for one in contents(before)) == Parity.BOTH_CHANGED


def test_a_section_in_one_language_cannot_be_declared_in_step(text: Text) -> None:
    made = arranging.add(by=WRITER, text=text, body=OWNER, heading=Said(en="Only in English"))
    with pytest.raises(NotPossible, match="in one language only"):
        agreeing.confirm(by=WRITER, text=text, body=OWNER, section=made.key, seen=now(text).number)


def test_nobody_declares_in_step_what_they_have_not_read(text: Text) -> None:
    write(text, 0, en="To end homelessness.")
    with pytest.raises(NotPossible, match="since you read it"):
        agreeing.confirm(by=SECOND, text=text, body=OTHER, section=keys(text)[0], seen=1)


def test_a_text_is_frozen_only_when_every_section_is_in_step(text: Text) -> None:
    with pytest.raises(NotPossible, match="1, 2 and 3"):
        freeze(text)
    agree(text)
    write(text, 1, cy="Mae pob cyngor yn adrodd.")
    with pytest.raises(NotPossible, match="section 2"):
        freeze(text)
    agree(text)
    frozen = freeze(text)
    assert out_of_step(frozen) == []
    assert frozen.digest == digest_of(frozen)
    assert freeze(text).frozen == frozen.frozen


def test_a_text_without_a_title_in_both_languages_or_a_section_is_not_frozen(text: Text) -> None:
    agree(text)
    writing.retitle(by=WRITER, text=text, body=OWNER, seen=1, title=Said(cy="Cartrefi"))
    with pytest.raises(NotPossible, match="title in both languages"):
        freeze(text)
    with pytest.raises(NotPossible, match=refusals.NO_SECTIONS.en):
        freeze(drafted(sections=()))


def test_what_is_frozen_is_what_was_read(text: Text) -> None:
    agree(text)
    write(text, 0, cy="Rhoi terfyn ar ddigartrefedd.", en="To end homelessness.")
    agree(text)
    with pytest.raises(NotPossible, match="new version"):
        freeze(text, seen=1)


def test_writing_goes_on_and_leaves_a_frozen_version_as_it_is(text: Text) -> None:
    agree(text)
    frozen = freeze(text)
    write(text, 0, en="To end homelessness.")
    frozen.refresh_from_db()
    assert frozen.digest == digest_of(frozen)
    assert now(text).frozen is None


def test_only_a_frozen_version_is_published_and_then_its_digest_stands_in_the_record(text: Text) -> None:
    with pytest.raises(NotPossible):
        agreeing.publish(by=WRITER, text=text, body=OWNER, number=1)
    agree(text)
    frozen = freeze(text)
    assert not Entry.objects.filter(facts__contains=frozen.digest).exists()
    published = agreeing.publish(by=WRITER, text=text, body=OWNER, number=1)
    assert published.published
    assert Entry.objects.filter(facts__contains=frozen.digest).count() == 1
    assert agreeing.publish(by=WRITER, text=text, body=OWNER, number=1).published == published.published
    assert Entry.objects.filter(facts__contains=frozen.digest).count() == 1


def test_a_frozen_text_is_published_by_nobody_whom_the_holder_does_not_let(text: Text) -> None:
    agree(text)
    freeze(text)
    with pytest.raises(Refused):
        agreeing.publish(by=SECOND, text=text, body=OWNER, number=1)


@pytest.mark.parametrize("change", [{"frozen": None}, {"digest": "0" * 64}, {"title_cy": "Arall"}, {"wordings": "[]"}])
def test_the_database_refuses_to_change_what_is_frozen(text: Text, change: dict[str, object]) -> None:
    agree(text)
    frozen = freeze(text)
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.filter(pk=frozen.pk).update(**change)


def test_the_database_refuses_to_change_or_remove_what_was_written(text: Text) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Wording.objects.update(words_en="Other")
    with pytest.raises(IntegrityError), transaction.atomic():
        Wording.objects.all().delete()
