from collections.abc import Iterator

import pytest

from cydwaith.search.actions import rebuild
from cydwaith.search.registry import Thing
from cydwaith.shared.permissions import COMMAND_LINE
from tests.search_world import only


@pytest.fixture
def things(db: None) -> Iterator[dict[str, Thing]]:
    """The things of `search_world`, indexed."""
    with only() as held:
        rebuild(by=COMMAND_LINE)
        yield held
