"""What may be asked of several lists."""

import re
from typing import Annotated, Any

from django.db.models import Q
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from cydwaith.shared.rows import Day


def day(ending: str) -> BeforeValidator:
    """A date of which the year alone, or the year and month, may be given; anything but ISO 8601 is left to fail."""

    def whole(text: Any) -> Any:
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", str(text)):
            raise PydanticCustomError("date", "not a date", {"expected": "YYYY, YYYY-MM, YYYY-MM-DD"})
        return str(text) + ending[len(str(text)) - 4 :]

    return BeforeValidator(whole)


First = Annotated[Day, day("-01-01")]
Last = Annotated[Day, day("-12-31")]
TOPIC = "a topic, with the topics below it"


def about(topic: str | None, path: str = "topic") -> Q:
    """Belonging to a topic or to one below it; everything when none is named."""
    return Q(**{path: topic}) | Q(**{f"{path}__parent": topic}) if topic else Q()
