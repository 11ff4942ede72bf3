"""The language in which a command answers when nobody says."""

import os
from collections.abc import Mapping
from typing import Final

from cydwaith.environment.declared_running import LANGUAGE

VARIABLES: Final = (LANGUAGE.name, "LC_ALL", "LC_MESSAGES", "LANG")


def spoken(variables: Mapping[str, str] = os.environ) -> str:
    """The language that the machine is set to speak, "cy" or "en"; Welsh when it says nothing."""
    found = next(filter(None, map(variables.get, VARIABLES)), "")
    return "en" if found.startswith("en") else "cy"
