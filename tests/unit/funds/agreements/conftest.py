from collections.abc import Callable, Iterator

import pytest
from django.utils import translation

from tests.awards_world import shipped
from tests.kept import kept

kept_parties = kept(shipped)


@pytest.fixture
def parties(kept_parties: Callable[[], None], db: None) -> Iterator[None]:
    """Who is who, and who signs; refusals are in English."""
    kept_parties()
    with translation.override("en"):
        yield
