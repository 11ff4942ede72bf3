import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[4]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of published test values, which is never copied into the project."""
    folder = Path(os.environ.get("CYDWAITH_SHARED_DATA") or CHECKOUT.parent / "shared" / "data")
    if folder.is_dir():
        return folder
    message = f"no published test values at {folder}: set CYDWAITH_SHARED_DATA to the folder that holds them"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
