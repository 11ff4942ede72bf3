"""The engine of a name, there for as long as it is asked."""

from collections.abc import Iterator
from contextlib import contextmanager

from cydwaith.engines.frames.engine import Engine


@contextmanager
def opened(name: str) -> Iterator[Engine]:
    """The engine of this name, left at the end. Raises ImportError where it is not installed."""
    engine: Engine
    if name == "spark":
        from cydwaith.engines.frames.spark import SparkEngine

        engine = SparkEngine()
    else:
        from cydwaith.engines.frames.duck import DuckEngine

        engine = DuckEngine()
    try:
        yield engine
    finally:
        engine.close()
