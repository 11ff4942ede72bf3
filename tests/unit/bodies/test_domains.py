"""Whose an e-mail address is: only by a reviewed domain, of one body alone, and never one of a public mail service."""

import csv
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies import domains, reference
from cydwaith.bodies.models import Body, Domain
from cydwaith.bodies.public_mail import NEVER, PUBLIC, SHARED

FOLDER = Path(reference.__file__).parent / "reference"
SOURCED = {"source": "test", "as_of": "2026-01-01"}


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader((FOLDER / "domains.csv").read_text().splitlines()))


def host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def test_every_domain_is_that_of_the_bodys_own_website() -> None:
    """Nothing was guessed: a council's domain is the one at which its own website stands, in one language or both."""
    known = {
        (row["code"], host(row["website"])) for row in csv.DictReader((FOLDER / "bodies.csv").read_text().splitlines())
    }
    welsh = csv.DictReader((FOLDER / "websites.tsv").read_text().splitlines(), delimiter="\t")
    known |= {(row["code"], host(row["website_cy"])) for row in welsh}
    assert {(row["body"], row["name"]) for row in rows()} - known == set()
    assert all(host(row["source_url"]) == row["name"] and row["as_of"] for row in rows())


def test_every_council_has_one(cardiff: Body) -> None:
    with_one = set(Domain.objects.values_list("body", flat=True))
    assert with_one == set(Body.objects.filter(kind="council").values_list("pk", flat=True))


def test_no_domain_lies_below_anothers() -> None:
    """So that no body could ever speak for the people of another."""
    of = {row["name"]: row["body"] for row in rows()}
    inside = [(one, other) for one in of for other in of if one.endswith(f".{other}") and of[one] != of[other]]
    assert inside == []
    assert not any(name.endswith(f".{public}") or name in NEVER for name in of for public in PUBLIC)


@pytest.mark.parametrize("name", NEVER)
def test_the_database_takes_none_that_anyone_may_have(cardiff: Body, name: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Domain.objects.create(name=name, body=cardiff, **SOURCED)


def test_nor_one_that_two_bodies_share(cardiff: Body) -> None:
    other = Body.objects.get(pk="GB-PLA-PEM")
    with pytest.raises(IntegrityError), transaction.atomic():
        Domain.objects.create(name="cardiff.gov.uk", body=other, **SOURCED)
    assert {"gov.uk", "gov.wales", "nhs.wales", "police.uk"} <= set(SHARED)


@pytest.mark.parametrize(
    "name", ["Cardiff.gov.uk", "cardiff.gov.uk.", "@cardiff.gov.uk", "cardiff", "c\u0430rdiff.gov.uk", ""]
)
def test_nor_one_that_is_not_written_plainly(cardiff: Body, name: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Domain.objects.create(name=name, body=cardiff, **SOURCED)


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("a.name@cardiff.gov.uk", "GB-PLA-CRF"),
        ("A.Name@CARDIFF.GOV.UK", "GB-PLA-CRF"),
        ("enw@sir-benfro.gov.uk", "GB-PLA-PEM"),
        ("enw@gwynedd.llyw.cymru", "GB-PLA-GWN"),
        ("a@schools.cardiff.gov.uk", None),
        ("a@cardiff.gov.uk.evil.example", None),
        ("a@notcardiff.gov.uk", None),
        ('"a@cardiff.gov.uk"@evil.example', None),
        ("a@gov.wales", None),
        ("a@gmail.com", None),
        ("cardiff.gov.uk", None),
        ("", None),
    ],
)
def test_whose_an_address_is(cardiff: Body, address: str, body: str | None) -> None:
    found = domains.body_of(address)
    assert (found.pk if found else None) == body


def test_a_proof_is_of_one_address_and_lasts_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.core import signing

    token = domains.proof_of("A@cardiff.gov.uk")
    assert domains.proved(token) == "a@cardiff.gov.uk"
    assert domains.proved(token[:-1] + ("A" if token[-1] != "A" else "B")) == ""
    assert domains.proved(signing.dumps("a@cardiff.gov.uk", salt="another")) == ""
    now = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + domains.A_DAY.total_seconds() + 1)
    assert domains.proved(token) == ""
