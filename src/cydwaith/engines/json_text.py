"""Reading JSON, whoever wrote it: what nests too deep to be read is a fault of the text, like any other."""

import json
from typing import Any


def parsed(text: str | bytes) -> Any:  # Any: whatever JSON holds
    """What a JSON text holds. Raises ValueError for what is none, or is nested deeper than can be read."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("JSON that is nested too deep") from None
