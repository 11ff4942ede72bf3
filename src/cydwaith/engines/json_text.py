"""Reading JSON, whoever wrote it: what nests too deep to be read is a fault of the text, like any other."""

import json
from decimal import Decimal
from typing import Any


def parsed(text: str | bytes, *, exact: bool = False) -> Any:  # Any: whatever JSON holds
    """What a JSON text holds; `exact`: fractions as decimals. Raises ValueError for what is none, or nests too deep."""
    try:
        return json.loads(text, parse_float=Decimal if exact else None)
    except RecursionError:
        raise ValueError("JSON that is nested too deep") from None
