"""What tests of funds share."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture
def in_english() -> Iterator[None]:
    """Refusals in English."""
    with translation.override("en"):
        yield
