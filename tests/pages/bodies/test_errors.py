import pytest
from django.db import connection
from django.http import HttpRequest
from django.test import Client, RequestFactory

from cydwaith.shared import errors


def test_not_found_in_the_language_of_the_address(client: Client) -> None:
    assert 'lang="cy"' in client.get("/cy/nid-oes/").content.decode()
    assert "There is no such page" in client.get("/en/nothing/").content.decode()


def test_without_a_language_in_the_address_the_browsers_counts(client: Client) -> None:
    english = client.get("/nothing/", headers={"accept-language": "en-GB"})
    assert (english.status_code, english.headers.get("Location")) in {(404, None), (302, "/en/nothing/")}
    assert "Nid oes tudalen" in client.get("/dim/", headers={"accept-language": "cy"}).content.decode()


@pytest.mark.parametrize(("path", "words"), [("/cy/x/", "Aeth rhywbeth o’i le"), ("/en/x/", "Something went wrong")])
def test_our_fault_needs_no_database(path: str, words: str, rf: RequestFactory) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("the page of a fault asked the database")

    with connection.execute_wrapper(refuse):
        response = errors.broken(rf.get(path))
    assert response.status_code == 500
    assert words in response.content.decode()


def test_when_even_that_breaks_bare_words_remain(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(request: HttpRequest) -> str:
        raise RuntimeError

    monkeypatch.setattr(errors, "language_of", fail)
    answer = errors.broken(rf.get("/cy/")).content.decode()
    assert "Mae rhywbeth o’i le" in answer
    assert "Something went wrong" in answer


def test_what_cannot_be_read(client: Client) -> None:
    response = client.get("/en/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "could not read what came" in response.content.decode()
