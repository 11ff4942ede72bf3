"""Files of grants, good and bad, for tests."""

import json
from typing import Any

from cydwaith.engines.giving import flat, from_json
from cydwaith.shared.table import bare

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def grant(code: str = "360G-f-1", **more: Any) -> dict[str, Any]:
    """A grant, made up."""
    return {
        "id": code,
        "title": "Cydweithio / Together",
        "description": "Made up for a test",
        "currency": "GBP",
        "amountAwarded": 1000,
        "awardDate": "2024-02-03",
        "recipientOrganization": [{"id": "GB-PLA-CRF", "name": "Cyngor Caerdydd"}],
        "fundingOrganization": [{"id": "GB-CHC-123456", "name": "A funder"}],
        **more,
    }


def file_of(*grants: Any, **about: Any) -> bytes:
    """A package as a file."""
    told = {"version": "1.4", "license": LICENCE, "publisher": {"name": "A funder"}, "grants": list(grants), **about}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def table_of(*grants: Any) -> bytes:
    """The same as a table."""
    read = from_json(file_of(*grants).decode())
    return bare(*flat([one for _line, one in read.grants])).encode()
