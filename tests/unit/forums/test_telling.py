"""What commands and the API say of forums and of what is decided in them."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.decision_world import everyone, frozen
from tests.forum_world import begun

pytestmark = pytest.mark.django_db


def told(*words: str) -> list[dict]:
    out = StringIO()
    call_command("forum", *words, "--format", "json", "--language", "en", stdout=out)
    return json.loads(out.getvalue())


def test_the_command_lists_and_settles_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    decision, text = frozen(begun(), days=1)
    everyone(decision)
    assert [one["slug"] for one in told("list")] == ["test-forum"]
    assert {one["body"] for one in told("seats", "--forum", "test-forum")} >= {"TEST-GOVERNMENT", "GB-PLA-CRF"}
    assert told("decisions", "--state", "frozen")[0]["digest"] == text.digest
    assert told("settle-due") == []
    monkeypatch.setattr(timezone, "now", lambda: text.closes)
    assert [one["state"] for one in told("settle-due", "--forum", "test-forum")] == ["agreed"]
    assert told("settle-due") == []
    for words in (["seats"], ["list", "--forum", "nowhere"]):
        with pytest.raises(SystemExit) as refused:
            call_command("forum", *words, stderr=StringIO())
        assert refused.value.code == 2


@pytest.mark.parametrize("words", [["list"], ["seats", "--forum", "test-forum"], ["decisions"]])
def test_the_command_speaks_both_languages(words: list[str]) -> None:
    frozen(begun())
    said = []
    for language in ("cy", "en"):
        out = StringIO()
        call_command("forum", *words, "--language", language, stdout=out)
        said.append(out.getvalue())
    assert said[0] != said[1]


def test_the_api_says_what_comes_of_a_decision(client: Client) -> None:
    decision, text = frozen(begun())
    everyone(decision)
    told = client.get(f"/api/v1/decisions/{decision.pk}").json()
    assert (told["digest"], told["settling"]["outcome"]) == (text.digest, "agreed")
    assert [(one["have"], one["whole"]) for one in told["settling"]["sides"]] == [("1", "1"), ("3", "3")]
    assert [one["answer"] for one in told["texts"][0]["consents"]] == ["consent"] * 4
    assert client.get("/api/v1/decisions?state=frozen&forum=test-forum").json()["count"] == 1
    assert client.get("/api/v1/forums?body=GB-PLA-CRF").json()["count"] == 1
    forum = client.get("/api/v1/forums/test-forum").json()
    assert [side["code"] for side in forum["sides"]] == ["government", "councils"]
    assert forum["rules"][0]["says"]["sides"][0]["enough"]["part"] == "1/2"
