"""What programs are told: what need not be indexed, where to report a weakness, how often a route was asked for."""

import datetime as dt

import pytest
from django.core.checks import run_checks
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import override
from prometheus_client import REGISTRY

from cydwaith.running import pages

pytestmark = pytest.mark.django_db
CONTACT = "mailto:security@cydwaith.example"


def test_robots_are_told_by_the_addresses_that_there_are(client: Client) -> None:
    said = client.get("/robots.txt").content.decode().splitlines()
    for language in ("cy", "en"):
        with override(language):
            for name in pages.NOT_INDEXED:
                assert f"Disallow: {reverse(name)}" in said
    assert "Disallow: /" not in said


def test_where_to_report_a_weakness(client: Client) -> None:
    with override_settings(SECURITY_CONTACT=CONTACT, SITE="https://cydwaith.example"):
        told = dict(
            line.split(": ", 1) for line in client.get("/.well-known/security.txt").content.decode().splitlines()
        )
    assert told["Contact"] == CONTACT
    assert told["Canonical"] == "https://cydwaith.example/.well-known/security.txt"
    until = dt.datetime.fromisoformat(told["Expires"])
    assert dt.timedelta(0) < until - dt.datetime.now(dt.UTC) < dt.timedelta(days=365)


def test_nowhere_is_no_page_and_a_warning(client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
    assert [
        one.id for one in run_checks(tags=["security"], include_deployment_checks=True) if one.id == "cydwaith.W010"
    ]
    with override_settings(SECURITY_CONTACT=CONTACT):
        assert [
            one.id for one in run_checks(tags=["security"], include_deployment_checks=True) if one.id == "cydwaith.W010"
        ] == []


def counted(**labels: str) -> float:
    return REGISTRY.get_sample_value("cydwaith_requests_total", labels) or 0


def test_answers_are_counted_by_route(client: Client) -> None:
    before = counted(route="robots", method="GET", status="200")
    nowhere = counted(route="none", method="GET", status="404")
    strange = counted(route="health_live", method="other", status="405")
    client.get("/robots.txt")
    client.get("/en/nowhere-at-all/")
    client.generic("BREW", "/health/live")
    assert counted(route="robots", method="GET", status="200") == before + 1
    assert counted(route="none", method="GET", status="404") == nowhere + 1
    assert counted(route="health_live", method="other", status="405") == strange + 1
