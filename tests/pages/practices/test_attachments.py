"""Files and pictures of a practice in a browser: sent, shown, saved and removed, as everybody who could come."""

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cydwaith.practices.actions.practices import check, publish, start
from cydwaith.practices.models import Attachment, Version
from cydwaith.shared.permissions import Role
from tests.practice_world import CHECKER, OTHER, OWNER, WRITER, account, again, content
from tests.sent_files import GPS, picture, telling
from tests.unit.practices.test_attachments import PDF, add
from tests.unit.shared.test_scanning import EICAR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wales")]
WORDS = {
    "title_cy": "Y lorïau",
    "title_en": "The lorries",
    "alternative_cy": "Tair lori wen",
    "alternative_en": "Three white lorries",
}


@pytest.fixture
def version() -> Version:
    return start(by=WRITER, owner=OWNER, content=content())


def signed_in(role: Role, body: str = OWNER) -> Client:
    client = Client()
    client.force_login(account(role, body))
    return client


def published(version: Version) -> str:
    check(by=CHECKER, version=version)
    return publish(by=CHECKER, version=again(version)).practice.pk


def sent(client: Client, version: Version, name: str, data: bytes, **more: str) -> str:
    told = WORDS | more | {"file": SimpleUploadedFile(name, data)}
    address = f"/en/practices/{version.practice_id}/files/new/"
    return client.post(address, told, follow=True).content.decode()


def test_a_picture_goes_up_and_is_shown_on_draft_and_page(version: Version) -> None:
    editor = signed_in(Role.EDITOR)
    assert "/files/new/" in editor.get(f"/en/practices/{version.practice_id}/draft/").content.decode()
    page = sent(editor, version, "lorries.jpg", telling("JPEG"))
    made = Attachment.objects.get()
    shown = f'/pictures/{made.pk}/" alt="Three white lorries" width="60" height="40"'
    assert shown in page
    slug = published(version)
    assert shown in Client().get(f"/en/practices/{slug}/").content.decode()
    assert 'alt="Tair lori wen"' in Client().get(f"/cy/arferion/{slug}/").content.decode()
    response = Client().get(f"/en/practices/{slug}/pictures/{made.pk}/")
    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Disposition"].startswith("inline")
    assert GPS.encode() not in response.content


def test_everything_is_saved_and_never_run(version: Version) -> None:
    made = add(version, "Cynllun – “lorïau”\r\nSet-Cookie: x.pdf")
    shot = add(version, "lorries.png", picture())
    slug = published(version)
    for number in (made.pk, shot.pk):
        response = Client().get(f"/en/practices/{slug}/files/{number}/")
        assert response["Content-Disposition"].startswith("attachment")
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert response["Repr-Digest"].startswith("sha-256=:")
        assert "Set-Cookie" not in response
    assert Client().get(f"/en/practices/{slug}/files/{made.pk}/").content == PDF
    assert Client().get(f"/en/practices/{slug}/pictures/{made.pk}/").status_code == 404
    assert Client().get(f"/en/practices/other/files/{made.pk}/").status_code == 404


def test_a_file_of_a_draft_is_for_whoever_may_see_the_draft(version: Version) -> None:
    made = add(version, "lorries.png", picture())
    paths = [f"/en/practices/{version.practice_id}/{part}/{made.pk}/" for part in ("files", "pictures")]
    strangers = [Client(), signed_in(Role.ADMINISTRATOR, OTHER)]
    for path in paths:
        assert [one.get(path).status_code for one in strangers] == [404, 404]
        answer = signed_in(Role.READER).get(path) if path == paths[0] else None
        assert answer is None or (answer.status_code == 200 and "no-store" in answer["Cache-Control"])
    former = version.practice_id
    slug = published(version)
    assert former != slug
    for name in (former, slug):
        assert Client().get(f"/en/practices/{name}/files/{made.pk}/", follow=True).status_code == 200


@pytest.mark.parametrize(("role", "body"), [(Role.CONTRIBUTOR, OWNER), (Role.READER, OWNER), (Role.EDITOR, OTHER)])
def test_the_wrong_person_adds_and_removes_nothing(version: Version, role: Role, body: str) -> None:
    made = add(version)
    client = signed_in(role, body)
    refused = {403} if body == OWNER else {403, 404}
    address = f"/en/practices/{version.practice_id}/files"
    assert client.get(f"{address}/new/").status_code in refused
    assert (
        client.post(f"{address}/new/", WORDS | {"file": SimpleUploadedFile("b.pdf", b"%PDF-2")}).status_code in refused
    )
    assert client.post(f"{address}/{made.pk}/remove/").status_code in refused
    assert list(Attachment.objects.values_list("removed", flat=True)) == [None]


def test_what_is_removed_is_given_to_nobody(version: Version) -> None:
    made = add(version)
    slug = published(version)
    editor = signed_in(Role.EDITOR)
    assert "Remove this file" in editor.get(f"/en/practices/{slug}/").content.decode()
    assert "Remove this file" not in Client().get(f"/en/practices/{slug}/").content.decode()
    assert editor.get(f"/en/practices/{slug}/files/{made.pk}/remove/").status_code == 405
    page = editor.post(f"/en/practices/{slug}/files/{made.pk}/remove/", follow=True).content.decode()
    assert "Only the record still says that it was here." in page
    assert editor.get(f"/en/practices/{slug}/files/{made.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("name", "data", "more", "words"),
    [
        ("a.html", b"<script>alert(1)</script>", {}, "A file can be one of these"),
        ("a.pdf", b"<html>", {}, "The file is not what the end of its name says"),
        ("a.png", picture()[:-100], {}, "This picture cannot be read"),
        ("a.png", picture(), {"alternative_cy": ""}, "Say what the picture shows, in both languages"),
        ("a.pdf", PDF, {"title_en": ""}, "Give the title in both languages"),
    ],
)
def test_what_is_refused_says_why_and_keeps_the_words(
    version: Version, name: str, data: bytes, more: dict[str, str], words: str
) -> None:
    page = sent(signed_in(Role.EDITOR), version, name, data, **more)
    assert words in page
    assert "Y lorïau" in page
    assert not Attachment.objects.exists()


def test_what_the_scanner_knows_is_not_taken(version: Version, settings: LazySettings) -> None:
    settings.SCANNER = "grep -qv EICAR-STANDARD"  # 1, as for something found, where every line holds it
    page = sent(signed_in(Role.EDITOR), version, "a.csv", EICAR)
    assert "The scanner found something harmful in the file" in page
    assert not Attachment.objects.exists()
