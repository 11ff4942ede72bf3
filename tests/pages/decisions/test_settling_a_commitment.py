"""From a commitment whose terms wait for a yes to the decision that gives it."""

import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.decisions.models import Decision
from cydwaith.shared.permissions import Role
from tests.decision_world import everyone
from tests.forum_world import CARDIFF, DAY, begun
from tests.pages.addresses import at
from tests.practice_world import account


@pytest.mark.usefixtures("demo_data")
def test_a_decision_settles_a_commitment() -> None:
    forum, client = begun(), Client()
    client.force_login(account(Role.EDITOR, CARDIFF))
    where = at("decision_new", slug=forum.slug) + "?commitment=welsh-government-council"
    assert 'value="welsh-government-council" selected' in client.get(where).content.decode()
    words = {"title_cy": "Teitl", "title_en": "Title", "text_cy": "Gwnawn hyn.", "text_en": "We do this."}
    client.post(where, {"body": CARDIFF, "commitment": "welsh-government-council", **words})
    decision = Decision.objects.get(forum=forum)
    closes = (timezone.localdate() + 20 * DAY).isoformat()
    client.post(at("decision_freeze", id=decision.pk), {"body": CARDIFF, "seen": 1, "closes": closes})
    everyone(decision)
    client.post(at("decision_settle", id=decision.pk))
    page = client.get(at("decision", id=decision.pk)).content.decode()
    assert at("decision_commit", id=decision.pk) in page
    assert at("commitment", slug="welsh-government-council") in page
    assert client.get(at("decision_commit", id=decision.pk)).status_code == 200
    assert client.post(at("decision_commit", id=decision.pk)).status_code == 302
