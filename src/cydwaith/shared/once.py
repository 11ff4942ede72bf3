"""What a page asks for several times is read once: its title, its map and its list each ask for the same councils.

It lasts for one page that is only read, and no longer: whoever asks next is given what is there then.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final, TypeVar

from cydwaith.shared.bilingual import reading_language

Answer = TypeVar("Answer")
Asked = Callable[..., Any]  # Any: whatever it is asked with
_page: Final[ContextVar[dict[tuple[Any, ...], Any] | None]] = ContextVar("page", default=None)


@contextmanager
def a_page() -> Iterator[None]:
    """Within, what is asked again is not read again."""
    token = _page.set({})
    try:
        yield
    finally:
        _page.reset(token)


def once_a_page(ask: Callable[..., Answer]) -> Callable[..., Answer]:
    """A question that is answered once a page, language and words; elsewhere each time. Nobody changes its answer."""

    @wraps(ask)
    def answered(*asked: Any, **more: Any) -> Answer:
        known = _page.get()
        if known is None:
            return ask(*asked, **more)
        words = tuple((name, plain(value)) for name, value in sorted(more.items()))
        key = (ask, reading_language(), tuple(map(plain, asked)), words)
        if key not in known:
            known[key] = ask(*asked, **more)
        found: Answer = known[key]
        return found

    return answered


def plain(value: Any) -> Any:
    """A word of a question so that it can be compared: a list as the same in order."""
    return tuple(value) if isinstance(value, list) else value
