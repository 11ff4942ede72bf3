"""The page of awards, its files, and the package of the standard."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.evidence.sources.faults import Report
from cydwaith.funds.awards import import_awards
from cydwaith.funds.taking import take
from cydwaith.shared.permissions import COMMAND_LINE
from tests.pages.addresses import at
from tests.unit.engines.giving.standard import valid
from tests.unit.funds.grants import LICENCE, file_of, grant

pytestmark = pytest.mark.usefixtures("bodies")


@pytest.fixture
def awards(bodies: None) -> None:
    """Three grants, two of them of one award."""
    data = file_of(grant("a", relatedActivity=["b"]), grant("b", amountAwarded=0.5), grant("c", title="<Alone>"))
    report = Report()
    import_awards(by=COMMAND_LINE, name="grants.json", data=data, taken=take(data, report), report=report)


def test_an_empty_page_says_what_to_do(client: Client) -> None:
    html = client.get(at("awards", "cy")).content.decode()
    assert "Nid oes dyfarniad yma eto" in html
    assert "import 360giving" in html


def test_awards_say_how_much_they_are_and_count_nobody_twice(client: Client, awards: None) -> None:
    html = client.get(at("awards")).content.decode()
    assert "Three grants in two awards: £2,000.50 in all." in html
    assert "&lt;Alone&gt;" in html
    assert html.count("with the other shares") == 2
    assert client.get(at("awards") + "?award=a").content.decode().count('<th scope="row">') == 2


def test_the_files_the_api_and_the_package_agree(client: Client, awards: None) -> None:
    file = client.get(at("awards_json")).json()["items"]
    assert file == client.get("/api/v1/awards").json()["items"]
    assert {one["award"] for one in file} == {"a", "c"}
    told = client.get("/api/v1/awards/360giving").json()
    assert (told["version"], told["license"]) == ("1.4", LICENCE)
    assert all(map(valid, told["grants"]))
    assert client.get("/api/v1/awards/360giving?x=1").status_code == 422


def test_the_page_asks_as_much_for_many_as_for_few(client: Client, awards: None) -> None:
    client.get(at("awards"))
    with CaptureQueriesContext(connection) as found:
        client.get(at("awards"))
    assert len(found) <= 9
