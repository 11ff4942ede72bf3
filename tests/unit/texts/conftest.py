"""A text that two councils write."""

from collections.abc import Callable, Iterator

import pytest
from django.utils import translation

from cydwaith.texts.models import Text
from tests.kept import kept
from tests.text_world import held, world

kept_text = kept(world)


@pytest.fixture
def text(kept_text: Callable[[], Text], db: None) -> Iterator[Text]:
    """The text, held by the holder of these tests, as read in English."""
    with held(), translation.override("en"):
        yield kept_text()
