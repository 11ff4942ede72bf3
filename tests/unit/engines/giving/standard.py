"""The standard's own schema, where it is: beside the material that is read and not copied."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

BESIDE = [folder / "shared" for folder in Path(__file__).parents]
FOLDER = next((one for one in BESIDE if (one / "data" / "grants360").exists()), BESIDE[-1]) / "data" / "grants360"
SCHEMA = FOLDER / "schema" / "360-giving-schema.json"


@cache
def schema() -> dict[str, Any]:
    """The schema of one grant. Skips, aloud, where it is not; in the continuous build that is a failure."""
    if SCHEMA.exists():
        return json.loads(SCHEMA.read_text())
    why = f"the 360Giving schema is not at {SCHEMA}: our form was not compared with the standard's"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


@cache
def validator() -> jsonschema_rs.Draft202012Validator:
    """The schema, formats included, ready to ask of one grant after another."""
    return jsonschema_rs.Draft202012Validator(schema(), validate_formats=True)


def valid(grant: object) -> bool:
    """Whether the standard takes a grant."""
    return validator().is_valid(grant)
