import pytest

from tests.practice_world import ground


@pytest.fixture
def wales(db: None) -> None:
    """The small Wales of `practice_world`."""
    ground()
