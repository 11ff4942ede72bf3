"""A log that somebody attacks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from cydwaith.record import append_only, appending, checkpoints
from cydwaith.record.verifying import live
from tests.record_attacks import COVERED, SIZE, grow


@pytest.fixture
def log(db: None, settings: object, tmp_path: Path) -> Iterator[None]:
    """Three hundred entries, one checkpoint at 280, none over the rest; and an attacker who may do anything."""
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    grow(COVERED - 1)
    checkpoints.publish()
    grow(SIZE - COVERED)
    appending.number()
    assert live.verify().clean
    append_only.unprotect(connection)
    yield
    append_only.protect(connection)
