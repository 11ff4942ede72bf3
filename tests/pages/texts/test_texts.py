"""Writing, reading and amending a text in a browser without JavaScript, in both languages."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from docx import Document
from pypdf import PdfReader

from cydwaith.bodies.models import Account
from cydwaith.shared.permissions import Role
from cydwaith.shared.rooms import routes
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing, amending, commenting
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.models import Amendment, Comment, Text
from cydwaith.texts.queries.contents import contents
from tests.pages.test_valid_html import faults, validator
from tests.practice_world import OTHER, OWNER, THIRD, account
from tests.text_world import PASSAGE, READER_ONLY, STAGE, WRITER, agree, drafted, keys, now, says, write

__all__ = ["validator"]
POSTED_ONLY = {"text_merge", "text_support", "text_withdraw", "text_close"}
FILES = {"text_file"}
OPENED = {name for name, route in routes().items() if route.en.startswith("texts/")} - POSTED_ONLY - FILES


def client_of(body: str = OWNER, role: Role = Role.EDITOR) -> Client:
    client = Client()
    there = Account.objects.filter(memberships__body=body, memberships__role=role).first()
    client.force_login(there or account(role, body))
    return client


def opened(client: Client, name: str, text: Text, language: str = "en", query: str = "", **more: Any) -> str:
    with translation.override(language):
        answer = client.get(reverse(name, kwargs={"key": text.key, **more}) + query)
    assert answer.status_code == 200, (name, answer.status_code)
    return bare(str(answer.content.decode()))


def bare(page: str) -> str:
    """A page without what only screen readers say."""
    return re.sub(r'<span class="govuk-visually-hidden"[^>]*>[^<]*</span>', "", page)


def sent(client: Client, name: str, text: Text, told: dict[str, Any], query: str = "", **more: Any) -> str:
    answer = client.post(reverse(name, kwargs={"key": text.key, **more}) + query, told, follow=True)
    assert answer.status_code == 200, (name, answer.status_code)
    return bare(str(answer.content.decode()))


def fields(text: Text, place: int, **changed: str) -> dict[str, Any]:
    """What the form of a section sends."""
    one = contents(now(text))[place].wording
    pairs = {name: getattr(one, name) for name in ("heading_cy", "heading_en", "words_cy", "words_en")}
    return {"body": OWNER, "seen": now(text).number, **pairs, **changed}


def proposed(text: Text, **more: Any) -> Amendment:
    told: dict[str, Any] = {"by": READER_ONLY, "body": THIRD, "section": keys(text)[1], "seen": now(text).number}
    told |= {"language": "en", "passage": "once a year", "instead": "twice a year", "reason": Said(en="Too seldom.")}
    return amending.propose(text=text, **told | more)


def parts(text: Text, name: str) -> dict[str, Any]:
    """What stands in the address of a page besides the text."""
    path = routes()[name].en
    found = {"section": keys(text)[1]} if "<str:section>" in path else {}
    if "amendments/<int:number>" in path:
        found["number"] = Amendment.objects.get().pk
    return found | ({"number": 1} if "versions/<int:number>" in path else {})


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_page_opens_in_both_languages_and_says_each_in_its_own(text: Text, language: str) -> None:
    proposed(text)
    commenting.comment(
        by=READER_ONLY, text=text, body=THIRD, section=keys(text)[0], seen=1, says=Said(cy="Pam?", en="Why?")
    )
    client = client_of()
    assert len(OPENED) > 15
    for name in OPENED - {"text_publish"}:
        page = opened(client, name, text, language, **parts(text, name))
        assert len(re.findall("<h1", page)) == 1, name
    agree(text)
    agreeing.freeze(by=WRITER, text=text, body=OWNER, seen=1)
    assert "<h1" in opened(client, "text_publish", text, language)


def test_a_text_is_read_only_by_whom_its_holder_lets(text: Text) -> None:
    address = reverse("text", kwargs={"key": text.key})
    assert Client().get(address).status_code == 404
    assert client_of(THIRD).get(address).status_code == 200
    STAGE["is"] = "hidden"
    for name in ("text", "text_history", "text_compare", "text_amendments", "text_comments"):
        assert client_of().get(reverse(name, kwargs={"key": text.key})).status_code == 404, name


def test_the_text_that_nothing_holds_is_read_by_nobody(text: Text) -> None:
    other = drafted(kind="unknown")
    assert client_of().get(reverse("text", kwargs={"key": other.key})).status_code == 404


def test_what_was_written_after_a_version_was_published_is_read_by_nobody_else(text: Text) -> None:
    agree(text)
    agreeing.freeze(by=WRITER, text=text, body=OWNER, seen=1)
    agreeing.publish(by=WRITER, text=text, body=OWNER, number=1)
    write(text, 0, en="A word for few: aardvark.")
    proposed(text, instead="an aardvark a year")
    public = opened(Client(), "text", text)
    assert "To reduce how many people are homeless." in public
    assert "aardvark" not in public
    assert "aardvark" not in opened(Client(), "text_history", text)
    for name, more in (("text_version", {"number": 2}), ("text_amendments", {}), ("text_comments", {})):
        assert Client().get(reverse(name, kwargs={"key": text.key, **more})).status_code == 404, name
    assert Client().get(reverse("text_compare", kwargs={"key": text.key}) + "?old=1&new=2").status_code == 404
    number = Amendment.objects.get().pk
    assert Client().get(reverse("text_amendment", kwargs={"key": text.key, "number": number})).status_code == 404


def test_a_section_is_written_and_both_keep_what_they_typed(text: Text) -> None:
    section = keys(text)[1]
    mine = fields(text, 1, words_en=f"{PASSAGE} in May. The report is published.")
    theirs = fields(text, 1, words_en=f"{PASSAGE}. The report is published in both languages.", body=OTHER)
    assert "What you wrote stands" in sent(client_of(), "text_edit", text, mine, section=section)
    sent(client_of(OTHER), "text_edit", text, theirs, section=section)
    assert says(text, 1) == f"{PASSAGE} in May. The report is published in both languages."


def test_where_two_changed_the_same_words_a_page_shows_both_and_what_was_typed_is_sent_again(text: Text) -> None:
    section = keys(text)[1]
    mine = fields(text, 1, words_en="Every council reports twice a year. The report is published.")
    theirs = fields(text, 1, words_en="Every council reports each quarter. The report is published.", body=OTHER)
    sent(client_of(), "text_edit", text, mine, section=section)
    page = sent(client_of(OTHER), "text_edit", text, theirs, section=section)
    assert "What changed while you were writing" in page
    assert "<ins>twice</ins>" in page
    assert "Every council reports each quarter." in page
    assert 'name="seen" value="2"' in page
    assert says(text, 1).startswith("Every council reports twice")
    sent(client_of(OTHER), "text_edit", text, {**theirs, "seen": 2}, section=section)
    assert says(text, 1).startswith("Every council reports each quarter")


def test_what_was_typed_into_a_section_that_was_removed_stays_on_the_page(text: Text) -> None:
    section = keys(text)[1]
    mine = fields(text, 1, words_en="Nobody should lose this.")
    sent(client_of(OTHER), "text_arrange", text, {"body": OTHER, "seen": 1, "remove": section})
    page = sent(client_of(), "text_edit", text, mine, section=section)
    assert "This section was removed from the text while you were writing" in page
    assert "Nobody should lose this." in page


def test_sections_are_moved_and_removed_with_buttons(text: Text) -> None:
    first, second, third = keys(text)
    sent(client_of(), "text_arrange", text, {"body": OWNER, "seen": 1, "up": third})
    assert keys(text) == [first, third, second]
    sent(client_of(), "text_arrange", text, {"body": OWNER, "seen": 2, "down": first})
    assert keys(text) == [third, first, second]
    sent(client_of(), "text_arrange", text, {"body": OWNER, "seen": 3, "remove": first})
    assert keys(text) == [third, second]
    told = {"body": OWNER, "seen": 4, "heading_cy": "Newydd", "heading_en": "New", "words_cy": "", "words_en": ""}
    sent(client_of(), "text_new", text, told, query=f"?after={third}")
    assert [one.wording.heading_en for one in contents(now(text))] == ["Money", "New", "Reporting"]


def test_two_versions_are_compared_in_one_and_beside_each_other(text: Text) -> None:
    write(text, 1, en="Every council reports twice a year. The report is published.")
    page = opened(client_of(), "text_compare", text)
    assert "<del>once</del><ins>twice</ins>" in page
    assert "Sections changed: 1; added: 0; removed: 0; moved: 0." in page
    beside = opened(client_of(), "text_compare", text, query="?old=1&new=2&as=side")
    assert "<del>once</del> a year" in beside
    assert "<ins>twice</ins> a year" in beside
    for query in ("?old=9", "?new=x", "?old=-1", "?new=99999999999999999999"):
        assert client_of().get(reverse("text_compare", kwargs={"key": text.key}) + query).status_code == 404


def test_an_amendment_is_proposed_supported_and_merged(text: Text) -> None:
    section = keys(text)[1]
    told = {
        "body": THIRD,
        "seen": 1,
        "language": "cy",
        "passage": "unwaith y flwyddyn",
        "instead": "ddwywaith y flwyddyn",
    }
    page = sent(client_of(THIRD), "text_amend", text, {**told, "reason_cy": "", "reason_en": ""}, section=section)
    assert "Give the reason" in page
    page = sent(
        client_of(THIRD), "text_amend", text, {**told, "reason_cy": "Mae’n anaml.", "reason_en": ""}, section=section
    )
    assert "Proposed by Powys County Council" in page
    number = Amendment.objects.get().pk
    page = sent(client_of(OTHER), "text_support", text, {"body": OTHER}, number=number)
    assert "Supported by Cardiff Council." in page
    page = sent(client_of(OTHER), "text_support", text, {"body": OTHER, "supports": "no"}, number=number)
    assert "Nobody else supports it yet." in page
    page = sent(client_of(), "text_merge", text, {"body": OWNER}, number=number)
    assert "The words stand in the text." in page
    assert "ddwywaith y flwyddyn" in says(text, 1, "cy")
    assert "has been settled already" in sent(client_of(THIRD), "text_withdraw", text, {"body": THIRD}, number=number)


def test_an_amendment_is_refused_with_its_reason_beside_it(text: Text) -> None:
    made = proposed(text)
    page = sent(client_of(), "text_refuse", text, {"body": OWNER, "seen": 1, "reason_en": "Too dear."}, number=made.pk)
    assert "Why it was refused" in page
    assert "Too dear." in page


def test_whoever_may_not_does_not(text: Text) -> None:
    made = proposed(text)
    for name, more in (
        ("text_merge", {"number": made.pk}),
        ("text_edit", {"section": keys(text)[0]}),
        ("text_freeze", {}),
    ):
        answer = client_of(THIRD).post(reverse(name, kwargs={"key": text.key, **more}), {"body": THIRD, "seen": 1})
        assert answer.status_code == 403, name
    STAGE["is"] = "closed"
    answer = client_of().post(reverse("text_edit", kwargs={"key": text.key, "section": keys(text)[0]}), fields(text, 0))
    assert answer.status_code == 403


def test_a_comment_is_made_and_closed(text: Text) -> None:
    told = {"body": THIRD, "seen": 1, "language": "en", "passage": PASSAGE, "says_en": "Who checks?", "says_cy": ""}
    page = sent(client_of(THIRD), "text_comment", text, told, section=keys(text)[1])
    assert f"<mark>{PASSAGE}</mark>" in page
    write(text, 1, en="The report is published.")
    assert "These words are no longer in the text." in opened(client_of(), "text_comments", text)
    page = sent(client_of(), "text_close", text, {}, number=Comment.objects.get().pk)
    assert "closed on" in page
    assert client_of(THIRD).post(reverse("text_close", kwargs={"key": text.key, "number": 10**8})).status_code == 404


def test_the_languages_are_compared_with_what_changed_since(text: Text) -> None:
    agree(text)
    write(text, 0, en="To end homelessness.")
    section = keys(text)[0]
    page = opened(client_of(), "text_confirm", text, section=section)
    assert "<ins>end homelessness</ins>" in page
    assert "To reduce" not in sent(client_of(), "text_confirm", text, {"body": OWNER, "seen": 2}, section=section)
    assert "Both languages are in step in every section." in opened(client_of(), "text", text)


def test_freezing_says_which_sections_are_missing_and_then_freezes(text: Text) -> None:
    assert "sections 1, 2 and 3" in sent(client_of(), "text_freeze", text, {"body": OWNER, "seen": 1})
    agree(text)
    sent(client_of(), "text_freeze", text, {"body": OWNER, "seen": 1})
    page = sent(client_of(), "text_publish", text, {"body": OWNER, "seen": 1})
    assert "Published on" in page


def test_a_title_is_changed(text: Text) -> None:
    page = sent(client_of(), "text_title", text, {"body": OWNER, "seen": 1, "title_cy": "Tai", "title_en": "Housing"})
    assert "<h1>Housing</h1>" in page


def word_file(*lines: tuple[str, str]) -> io.BytesIO:
    made, held = Document(), io.BytesIO()
    for style, words in lines:
        made.add_paragraph(words, style=style)
    made.save(held)
    held.seek(0)
    held.name = "draft.docx"
    return held


def test_a_word_document_becomes_the_first_draft(text: Text) -> None:
    empty = drafted(sections=())
    told = {"body": OWNER, "seen": 1, "language": "cy"}
    lines = (("Heading 1", "Pwrpas"), ("Normal", "Cartrefi i bawb."), ("Heading 1", "Arian"))
    page = sent(client_of(), "text_import", empty, {**told, "file": word_file(*lines)})
    assert "2 sections" in page
    assert [one.wording.heading_cy for one in contents(now(empty))] == ["Pwrpas", "Arian"]
    page = sent(client_of(), "text_import", empty, {**told, "file": word_file(*lines)})
    assert "has sections already" in page
    bad = io.BytesIO(b"PK\x03\x04 nothing")
    bad.name = "draft.docx"
    assert "not what the end of its name says" in sent(client_of(), "text_import", empty, {**told, "file": bad})


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "xml"])
@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_version_is_given_out_as_files_in_each_language(text: Text, ending: str, language: str) -> None:
    address = reverse("text_file", kwargs={"key": text.key, "number": 1, "named": language, "ending": ending})
    assert Client().get(address).status_code == 404
    answer = client_of().get(address)
    assert answer.status_code == 200
    assert answer["Content-Language"] == language
    told = (
        "\n".join(one.text for one in Document(io.BytesIO(answer.content)).paragraphs)
        if ending == "docx"
        else answer.content.decode()
    )
    assert {"cy": "Lleihau nifer y bobl ddigartref.", "en": "To reduce how many people are homeless."}[language] in told


@pytest.mark.once
def test_a_version_is_given_out_as_pdf_that_knows_its_language(text: Text) -> None:
    told = {"key": text.key, "number": 1, "named": "cy", "ending": "pdf"}
    answer = client_of().get(reverse("text_file", kwargs=told))
    read = PdfReader(io.BytesIO(answer.content))
    assert read.trailer["/Root"]["/Lang"] == "cy"
    assert "Lleihau nifer y bobl ddigartref." in read.pages[0].extract_text()


@pytest.mark.slow
@pytest.mark.once
def test_every_page_is_valid_html(text: Text, validator: Path, tmp_path: Path) -> None:
    write(text, 0, en="To end homelessness.")
    proposed(text)
    client = client_of()
    for name in OPENED - {"text_publish"}:
        address = reverse(name, kwargs={"key": text.key, **parts(text, name)})
        (tmp_path / f"{name}-en.html").write_bytes(client.get(address).content)
    assert faults(validator, tmp_path) == []


def test_other_files_are_not_there(text: Text) -> None:
    for named, ending in (("fr", "txt"), ("en", "exe")):
        address = reverse("text_file", kwargs={"key": text.key, "number": 1, "named": named, "ending": ending})
        assert client_of().get(address).status_code == 404


def test_a_text_of_300_sections_is_read_and_compared_with_as_many_queries_as_one_of_3(text: Text) -> None:
    long = drafted(sections=[Draft(Said(cy=f"P{n}", en=f"H{n}"), Said(cy=f"G{n}", en=f"W {n} x")) for n in range(300)])
    client, by = client_of(), {"by": READER_ONLY, "body": THIRD}
    for one, times in ((text, 1), (long, 7)):
        told: dict[str, Any] = {**by, "text": one, "section": keys(one)[0], "seen": 1}
        for number in range(times):
            commenting.comment(**told, says=Said(en=f"Why {number}?"))
            amending.propose(
                **told, language="en", passage=says(one, 0), instead=f"Other {number}", reason=Said(en="So.")
            )
            write(one, 1 + number, en=f"Another {number}.")
    for name in ("text", "text_compare", "text_history", "text_amendments", "text_comments", "text_arrange"):
        counted = []
        for one in (text, long):
            opened(client, name, one)
            with CaptureQueriesContext(connection) as queries:
                opened(client, name, one)
            counted.append(len(queries))
        assert counted[0] == counted[1] <= 36, (name, counted)
