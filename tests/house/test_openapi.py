"""`docs/openapi.json` describes the API as the code gives it, and the permission table knows every operation.

After a change that is meant: `.venv/bin/python -m tests.house.test_openapi` writes the description anew.
"""

import json
from pathlib import Path
from typing import Any

import pytest

SNAPSHOT = Path(__file__).parents[2] / "docs" / "openapi.json"
AGAIN = "the API has changed; if that is meant: .venv/bin/python -m tests.house.test_openapi"


def described() -> dict[str, Any]:
    from cydwaith.site.api import joined

    return json.loads(json.dumps(joined().get_openapi_schema()))


def test_the_description_is_current() -> None:
    assert json.loads(SNAPSHOT.read_text()) == described(), AGAIN


def test_no_two_kinds_of_thing_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else one would be described as the other."""
    from ninja.openapi.schema import OpenAPISchema

    def add(self: OpenAPISchema, definitions: dict[str, Any]) -> None:
        for name, definition in definitions.items():
            assert self.schemas.setdefault(name, definition) == definition, name

    monkeypatch.setattr(OpenAPISchema, "add_schema_definitions", add)
    described()


def test_every_operation_is_in_the_permission_table_under_its_own_name() -> None:
    from cydwaith.shared.permissions import EVERYONE
    from cydwaith.shared.rooms import rule_of

    for path, operations in described()["paths"].items():
        assert set(operations) == {"get"}, f"{path} is for reading only"
        name = operations["get"]["operationId"]
        rule = rule_of(f"api:{name}")
        assert rule is not None, f"no row opens {name}"
        assert rule.who == EVERYONE


def test_every_operation_says_what_it_refuses() -> None:
    for path, operations in described()["paths"].items():
        answers = set(operations["get"]["responses"])
        assert answers == {"200", "404", "422"}, path


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    SNAPSHOT.write_text(json.dumps(described(), ensure_ascii=False, indent=1) + "\n")
