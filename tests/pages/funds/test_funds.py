"""The pages of funds, their files and their part of the API."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.funds import facts, words
from cydwaith.funds.rules import rules, unknown
from tests.pages.addresses import at

pytestmark = pytest.mark.usefixtures("bodies")
MOST = 8


@pytest.mark.parametrize("code", ["shared-prosperity-fund-north", "valleys-taskforce", "power-to-pay-cjcs"])
def test_a_fund_says_every_rule_and_what_is_not_known(client: Client, code: str) -> None:
    one = facts.funds()[code]
    html = client.get(at("fund", code=code)).content.decode()
    for line in rules(one):
        assert all(said.en in html for said in (line.heading, *line.lines))
    assert all(words.ROWS[row].en in html for row in unknown(one))
    assert all(said.en in html for said in one.learnt)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("integrated-care-fund", "Councils, health boards and the third sector."),
        ("local-growth-fund", "Not known: no source says it."),
        ("local-government-settlement", None),
    ],
)
def test_a_fund_says_who_may_bid_that_it_is_not_known_or_nothing_where_nobody_bids(
    client: Client, code: str, said: str | None
) -> None:
    html = client.get(at("fund", code=code)).content.decode()
    rule = re.search(r"<dt>Who may bid</dt><dd>(.*?)</dd>", html)
    assert (rule and rule[1]) == said


def test_a_name_without_a_welsh_source_stands_in_english_and_says_so(client: Client) -> None:
    html = client.get(at("fund", "cy", code="integrated-care-fund")).content.decode()
    assert '<h1><span lang="en">Integrated Care Fund</span></h1>' in html
    assert "Ni chafwyd hyd i enw Cymraeg swyddogol" in html


def test_an_address_of_a_staging_copy_is_told_and_no_link(client: Client) -> None:
    source = facts.funds()["transformation-fund"].sources[0]
    html = client.get(at("fund", code="transformation-fund")).content.decode()
    assert source.site in html
    assert f'href="{source.url}' not in html


def test_the_list_narrows_by_kind_funder_and_joint_working(client: Client) -> None:
    html = client.get(at("funds") + "?kind=care&joint=required&funder=CYD-WELSH-GOVERNMENT").content.decode()
    shown = set(re.findall(r'cw-list__title" href="/en/funds/([\w-]+)/"', html))
    assert shown == {one.code for one in facts.narrowed(kind="care", joint="required")}
    assert len(shown) == 6
    assert client.get(at("funds") + "?q=dichonoldeb").content.decode().count("cw-list__title") == 1
    assert client.get(at("funds") + "?kind=none").status_code == 404
    assert client.get(at("fund", code="no-fund")).status_code == 404


def test_the_files_and_the_api_say_the_same(client: Client) -> None:
    file = client.get(at("funds_json") + "?kind=digital").json()["items"]
    assert file == client.get("/api/v1/funds?kind=digital").json()["items"]
    assert len(file) == 3


def test_pages_ask_little(client: Client) -> None:
    for name, parts in (("funds", {}), ("fund", {"code": "valleys-taskforce"})):
        client.get(at(name, **parts))
        with CaptureQueriesContext(connection) as found:
            client.get(at(name, **parts))
        assert len(found) <= MOST
