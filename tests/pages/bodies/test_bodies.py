from collections.abc import Callable

import pytest
from django.test import Client

from tests.pages.bodies.conftest import SignedIn

PAGES = {
    "/cy/cyrff/": "/en/bodies/",
    "/cy/corff/GB-PLA-CRF/": "/en/body/GB-PLA-CRF/",
    "/cy/corff/CYD-CJC-NORTH/": "/en/body/CYD-CJC-NORTH/",
    "/cy/corff/CYD-WELSH-GOVERNMENT/": "/en/body/CYD-WELSH-GOVERNMENT/",
    "/cy/corff/GB-PLA-CRF/swyddi/arweinydd/": "/en/body/GB-PLA-CRF/posts/leader/",
    "/cy/cofnod/": "/en/record/",
    "/cy/mewngofnodi/": "/en/sign-in/",
    "/cy/mewngofnodi/cyfrinair/": "/en/sign-in/password/",
    "/cy/mewngofnodi/heb-gyfrif/": "/en/sign-in/no-account/",
}
OWN = {
    "/cy/cyfrif/": "/en/account/",
    "/cy/cyfrif/cyfrinair/": "/en/account/password/",
    "/cy/cyfrif/cadarnhau/": "/en/account/confirm/",
    "/cy/cyfrif/dileu/": "/en/account/erase/",
    "/cy/cyfrif/diogelwch/": "/en/account/security/",
    "/cy/cyfrif/diogelwch/ap/": "/en/account/security/app/",
    "/cy/cyfrif/diogelwch/allweddi/": "/en/account/security/keys/",
    "/cy/cyfrif/diogelwch/allweddi/newydd/": "/en/account/security/keys/new/",
    "/cy/corff/GB-PLA-CRF/aelodau/": "/en/body/GB-PLA-CRF/members/",
    "/cy/corff/GB-PLA-CRF/aelodau/gwahodd/": "/en/body/GB-PLA-CRF/members/invite/",
    "/cy/corff/GB-PLA-CRF/swyddi/arweinydd/deiliaid/newydd/": "/en/body/GB-PLA-CRF/posts/leader/holders/new/",
    "/cy/corff/GB-PLA-CRF/swyddi/arweinydd/cysylltu/": "/en/body/GB-PLA-CRF/posts/leader/contact/",
}
Counted = Callable[[int], object]


@pytest.mark.parametrize(("welsh", "english"), PAGES.items())
def test_pages_have_their_twin_and_few_queries(
    client: Client, django_assert_max_num_queries: Counted, welsh: str, english: str
) -> None:
    for path, twin in ((welsh, english), (english, welsh)):
        client.get(path)  # the first reader gives entries that wait for one their number
        with django_assert_max_num_queries(10):  # type: ignore[attr-defined]
            response = client.get(path)
        assert response.status_code == 200
        page = response.content.decode()
        assert page.count("<h1") == 1
        assert f'href="{twin}"' in page


@pytest.mark.parametrize(("welsh", "english"), OWN.items())
def test_pages_of_an_administrator(
    confirmed: SignedIn, django_assert_max_num_queries: Counted, welsh: str, english: str
) -> None:
    client = confirmed("administrator@cardiff.example")
    for path, twin in ((welsh, english), (english, welsh)):
        with django_assert_max_num_queries(14):  # type: ignore[attr-defined]
            response = client.get(path)
        assert response.status_code == 200
        page = response.content.decode()
        assert page.count("<h1") == 1
        assert f'href="{twin}"' in page


def test_a_body_says_where_its_facts_come_from(client: Client) -> None:
    page = client.get("/en/body/GB-PLA-CRF/").content.decode()
    assert "Cyngor Caerdydd" in page
    assert "Local Government (Wales) Act 1994" in page
    assert "21 November 2026" in page
    assert "South East Wales Corporate Joint Committee" in page


@pytest.mark.parametrize("path", ["/cy/corff/GB-PLA-XXX/", "/cy/corff/GB-PLA-CRF/swyddi/nobody/", "/cy/cofnod/999999/"])
def test_what_is_not_there(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert "Nid oes tudalen o’r fath" in response.content.decode()
