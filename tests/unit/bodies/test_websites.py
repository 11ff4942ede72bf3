"""A reader of Welsh is led to an organisation's Welsh website, where its address is known."""

import csv

from django.utils import translation

from cydwaith.bodies.models import Body
from cydwaith.bodies.websites import FILE

PEMBROKESHIRE = Body(code="GB-PLA-PEM", website="https://www.pembrokeshire.gov.uk")
CARDIFF = Body(code="GB-PLA-CRF", website="https://www.cardiff.gov.uk")


def test_each_reader_is_led_to_their_own_site() -> None:
    with translation.override("cy"):
        assert PEMBROKESHIRE.site == "https://www.sir-benfro.gov.uk"
        assert CARDIFF.site == "https://www.cardiff.gov.uk"
    with translation.override("en"):
        assert PEMBROKESHIRE.site == "https://www.pembrokeshire.gov.uk"


def test_each_welsh_address_says_where_it_was_seen() -> None:
    bodies = {row["code"] for row in csv.DictReader((FILE.parent / "bodies.csv").read_text().splitlines())}
    for row in csv.DictReader(FILE.read_text().splitlines(), delimiter="\t"):
        assert row["code"] in bodies
        assert row["website_cy"].startswith("https://")
        assert row["source"]
        assert row["as_of"]
