"""Files and pictures on a practice: added to its draft by an editor, removed from all of its versions."""

import hashlib
import json
from dataclasses import replace

import pytest

from cydwaith.practices.actions import attachments as actions
from cydwaith.practices.actions.practices import check, publish, revise, start
from cydwaith.practices.attached import LARGEST, MOST, is_public, of_version
from cydwaith.practices.deeds.attachments import FILES, held_plainly
from cydwaith.practices.models import Attachment, Version
from cydwaith.record.models import Entry
from cydwaith.record.sealing import sealed
from cydwaith.shared.deeds import Heard
from cydwaith.shared.permissions import PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.practice_world import CHECKER, OTHER, OWNER, WRITER, again, content, ground, member
from tests.sent_files import DOCUMENT, MACROS, NOTHING_INSIDE, SIDES, picture
from tests.spec.record.every_column import Watch, every_column, missed, watching

pytestmark = pytest.mark.django_db
TITLE = Said(cy="Y lorïau", en="The lorries")
SHOWS = Said(cy="Tair lori wen", en="Three white lorries")
PDF = b"%PDF-1.7 the plan"


def draft() -> Version:
    return start(by=WRITER, owner=OWNER, content=content())


def add(version: Version, name: str = "plan.pdf", sent: bytes = PDF, **more: object) -> Attachment:
    upload = actions.Upload(name, sent)
    given = {"by": CHECKER, "version": version, "upload": upload, "title": TITLE, "alternative": SHOWS}
    return actions.add(**given | more)  # type: ignore[arg-type]


def told() -> list[dict[str, object]]:
    found = Entry.objects.filter(verb__startswith="practice.file").order_by("pk").values_list("facts", flat=True)
    return [json.loads(facts) for facts in found]


def test_a_file_keeps_its_bytes_and_the_record_their_digest_and_no_word(wales: None) -> None:
    made = add(draft())
    stored = Attachment.objects.get(pk=made.pk)
    assert bytes(stored.content) == PDF
    assert stored.alternative_en == "", "only a picture shows something"
    (facts,) = told()
    assert stored.digest == hashlib.sha256(PDF).hexdigest()
    assert facts["holds"] == sealed(stored.salt, **held_plainly(stored))
    assert not any(word in json.dumps(facts) for word in ("lorries", "plan", "lor\\u00ef", stored.digest, "pdf"))
    assert add(made.version, name="again.pdf") == made


def test_a_picture_needs_words_in_both_languages(wales: None) -> None:
    version = draft()
    for alternative in (Said(), Said(en="Three lorries"), Said(cy="Tair lori", en="  ")):
        with pytest.raises(NotPossible) as refusal:
            add(version, "lorries.png", picture(), alternative=alternative)
        assert refusal.value.field == "alternative"
    made = add(version, "lorries.png", picture())
    assert (made.width, made.height) == SIDES
    assert made.digest == hashlib.sha256(bytes(made.content)).hexdigest()
    assert made.size == len(made.content)


def test_a_title_is_in_both_languages(wales: None) -> None:
    with pytest.raises(NotPossible) as refusal:
        add(draft(), title=Said(cy="Cynllun"))
    assert refusal.value.field == "title"


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("a.pdf", b""),
        ("a.exe", b"MZ"),
        ("a.html", b"<script>"),
        ("a.svg", b"<svg/>"),
        ("noend", b"x"),
        ("a.pdf", b"<html>"),
        ("a.pdf", picture()),
        ("a.png", PDF),
        ("a.png", picture("JPEG")),
        ("a.gif", picture("GIF")),
        ("a.docx", b"PK\x03\x04 and nothing more"),
        ("a.docx", NOTHING_INSIDE),
        ("a.docx", MACROS),
        ("a.xlsx", DOCUMENT),
        ("a.csv", b"\xff\xfe"),
        ("a.csv", b"a\0b"),
        ("a.pdf", b"%PDF-" + b"x" * LARGEST),
        ("a.png", picture()[:-200]),
    ],
)
def test_files_that_are_not_taken(wales: None, name: str, sent: bytes) -> None:
    with pytest.raises(NotPossible) as refusal:
        add(draft(), name, sent)
    assert refusal.value.field == "file"
    assert not Attachment.objects.exists()


def test_a_document_is_taken_by_what_it_holds(wales: None) -> None:
    assert add(draft(), "A.DOCX", DOCUMENT).kind == "DOCX"


def test_a_practice_has_so_many_files_and_no_more(wales: None) -> None:
    version = draft()
    files = [add(version, sent=b"%%PDF-%d" % number) for number in range(MOST)]
    with pytest.raises(NotPossible):
        add(version, sent=b"%PDF-more")
    actions.remove(by=CHECKER, attachment=files[0])
    assert add(version, sent=b"%PDF-more")


@pytest.mark.parametrize("wrong", [PUBLIC, WRITER, member(Role.ADMINISTRATOR, OTHER), Actor("somebody")])
def test_only_editors_of_the_owner_add_and_remove(wales: None, wrong: Actor) -> None:
    version = draft()
    made = add(version)
    with pytest.raises(Refused):
        add(version, by=wrong, sent=b"%PDF-2")
    with pytest.raises(Refused):
        actions.remove(by=wrong, attachment=made)


def test_a_file_belongs_to_its_version_and_those_after_it_once_that_is_published(wales: None) -> None:
    first = draft()
    plan = add(first)
    assert not is_public(plan)
    check(by=CHECKER, version=first)
    with pytest.raises(Refused):
        add(again(first), sent=b"%PDF-2")
    practice = publish(by=CHECKER, version=again(first)).practice
    assert is_public(Attachment.objects.get(pk=plan.pk))
    second = revise(by=WRITER, practice=practice)
    more = add(second, sent=b"%PDF-2")
    assert not is_public(more)
    assert of_version(again(first)) == [plan]
    assert of_version(second) == [plan, more]
    actions.remove(by=CHECKER, attachment=plan)
    assert of_version(again(first)) == []


def test_what_is_removed_leaves_that_it_was_there(wales: None) -> None:
    made = add(draft(), "lorries.png", picture())
    for _ in range(2):
        actions.remove(by=CHECKER, attachment=made)
    gone = Attachment.objects.get(pk=made.pk)
    assert (bytes(gone.content), gone.name, gone.title_cy, gone.alternative_en) == (b"", "", "", "")
    before, after = told()
    assert after["holds"] == before["holds"]
    assert gone.digest == made.digest
    assert after["removed"]
    assert before["removed"] is None


def test_what_a_file_holds_is_told_when_it_is_public(wales: None) -> None:
    version = draft()
    kept, gone = add(version), add(version, sent=b"%PDF-2")
    actions.remove(by=CHECKER, attachment=gone)
    check(by=CHECKER, version=version)
    publish(by=CHECKER, version=again(version))
    facts = json.loads(Entry.objects.get(verb="practice.published").facts)
    assert facts["files"] == [{"attachment": kept.pk, **held_plainly(kept)}]
    assert gone.digest not in "".join(Entry.objects.values_list("facts", flat=True))


def test_what_was_told_plainly_in_earlier_days_still_holds(wales: None) -> None:
    made = add(draft())
    now = Heard("practice.file_added", made.version.practice.subject, OWNER, told()[0])
    before = {name: value for name, value in now.facts.items() if name != "holds"} | held_plainly(made)
    assert FILES.told(replace(now, facts=before)) == FILES.told(now)
    assert FILES.told(replace(now, facts=before | {"size": 1})) != FILES.told(now)


COLUMNS = [column for column in every_column() if column.table == "practices_attachment"]


def attached() -> Watch:
    """A small Wales with a file, a picture, and one that was removed."""
    ground()
    version = draft()
    add(version, "lorries.png", picture())
    add(version)
    actions.remove(by=CHECKER, attachment=add(version, sent=b"%PDF-2"))
    return Watch()


kept_watch = kept(attached)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
