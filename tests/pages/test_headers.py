"""What every answer tells a browser, so that nothing runs, frames, guesses or remembers what it should not."""

import pytest
from django.test import Client

PAGES = ["/en/", "/cy/", "/en/sign-in/", "/en/no-such-page/", "/api/v1/bodies", "/log/key"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_every_answer_says_what_a_browser_may_do(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(
        one.strip().split(" ", 1) for one in headers["Content-Security-Policy"].split(";") if " " in one.strip()
    )
    assert policy["default-src"] == "'self'"
    assert {policy[name] for name in ("object-src", "base-uri", "frame-ancestors")} == {"'none'"}
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("method", ["TRACE", "CONNECT"])
def test_no_answer_echoes_what_was_sent(client: Client, path: str, method: str) -> None:
    answer = client.generic(method, path, headers={"X-Secret": "never-to-be-echoed"})
    assert b"never-to-be-echoed" not in answer.content


@pytest.mark.django_db
def test_every_answer_says_what_it_is_and_in_which_letters(client: Client) -> None:
    for path in PAGES:
        kind = client.get(path).headers["Content-Type"]
        assert "charset=utf-8" in kind.lower() or kind == "application/json", path
