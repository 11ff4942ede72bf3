from collections.abc import Callable

import pytest

from tests.kept import kept
from tests.performance_world import shipped

kept_bodies = kept(shipped)


@pytest.fixture
def bodies(kept_bodies: Callable[[], None], db: None) -> None:
    """Who is who, as it ships."""
    kept_bodies()
