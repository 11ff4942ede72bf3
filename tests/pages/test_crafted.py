"""What no browser sends: every form is sent with values, and in encodings, that nobody meant to be there."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import cycle, islice

import pytest
from django.test import Client
from django.urls import NoReverseMatch

from cydwaith.bodies.models import Account, Membership
from cydwaith.shared.permissions import Role, Who
from tests.every_page import address, pages

BODY = "GB-PLA-CRF"
KINDS = {
    "beyond": ["9999-12-31", "0001-01-01", "9" * 25, "1e999999", "-inf", "nan", "٣", "99:99"],
    "unseen": ["\0", "a\x0b\ufffe\u202eb\r\nX: y", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"), "%00"],
    "long": ["x" * 300_000],
}
PARTS = "multipart/form-data; boundary=x"
RAW = [
    (b"title_cy=%FF%FE%00&title_en=\xff\xfe", "application/x-www-form-urlencoded"),
    (b"a=1", "application/x-www-form-urlencoded; charset=utf-16"),
    (b"a=1", "application/x-www-form-urlencoded; charset=nonsense"),
    (b'--x\r\nContent-Disposition: form-data; name="file"; filename="\xff"\r\n\r\nx\r\n--x--', PARTS),
    (b"--y\r\nbroken", PARTS),
    (b"{", "application/json"),
    (b"", "multipart/form-data"),
]


class Fields(HTMLParser):
    """The fields of every form of a page: for each, its name, kind and value."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[list[tuple[str, str, str]]] = []
        self.choosing = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form" and told.get("method", "").lower() == "post":
            self.forms.append([])
        elif self.forms and tag in {"input", "textarea", "select"} and told.get("name"):
            kind = told.get("type", "text") if tag == "input" else tag
            self.choosing = told["name"] if tag == "select" else ""
            self.forms[-1].append((told["name"], kind, told.get("value", "")))
        elif self.forms and tag == "option" and self.choosing and told.get("value"):
            self.forms[-1].append((self.choosing, "select", told["value"]))


def crafted(fields: list[tuple[str, str, str]], hostile: list[str]) -> dict[str, str]:
    """A form in which everything that is typed is hostile, one value after another; what is chosen is as it stands."""
    chosen = {"radio", "checkbox", "select", "hidden", "submit"}
    told = [(name, kind, value) for name, kind, value in fields if kind != "file"]
    bad = cycle(hostile)
    return {name: value if kind in chosen else next(bad) for name, kind, value in told}


def forms() -> Iterator[str]:
    for page in pages(Who.ADMINISTRATOR):
        try:
            yield address(page, "cy")
        except NoReverseMatch:
            continue


@pytest.fixture
def administrator(client: Client, samples: None) -> Client:
    account = Account.objects.create_user("boss@tests.example")
    Membership.objects.create(account=account, body_id=BODY, role=Role.ADMINISTRATOR)
    client.force_login(account)
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("kind", KINDS)
def test_no_typed_value_ends_in_a_fault_of_ours(kind: str, administrator: Client) -> None:
    failed, sent = [], 0
    for path in forms():
        for fields in Fields(administrator.get(path).content.decode()).forms:
            told = crafted(fields, KINDS[kind])
            # Chosen things too: somebody may send what was never offered.
            strange = dict(zip(told, cycle(reversed(KINDS[kind]))))  # as long as there are fields
            for form in (told, strange):
                sent += 1
                if administrator.post(path, form).status_code == 500:
                    failed.append(path)
    assert sent > 40
    assert failed == []


def test_no_encoding_ends_in_a_fault_of_ours(administrator: Client) -> None:
    failed = [
        (path, kind)
        for path in islice(forms(), None, None, 4)
        for body, kind in RAW
        if administrator.generic("POST", path, body, kind).status_code == 500
    ]
    assert failed == []


QUESTIONS = ["%FF%FE", "%C0%80", "%ED%A0%80", "a%0B%EF%BF%BEb", "9" * 5000, "%F0%9F%8F%B4", "9999-12-31", "0001-01-01"]


@pytest.mark.parametrize("begins", [0, 3])
def test_no_question_ends_in_a_fault_of_ours(begins: int, client: Client, demo_data: None) -> None:
    client.raise_request_exception = False
    names = ("q", "page", "place", "topic", "as-of", "body", "number", "period", "kind", "typing", "rows", "from")
    asked = "&".join(f"{name}={QUESTIONS[(at + begins) % len(QUESTIONS)]}" for at, name in enumerate(names))
    paths = []
    for page in pages(Who.ANYONE):
        try:
            paths.append(address(page, "en"))
        except NoReverseMatch:
            continue
    assert [path for path in paths if client.get(f"{path}?{asked}").status_code == 500] == []
