"""Minutes as one canonical text: for each item what was said of it, in both languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from cydwaith.record.canonical import canonical
from cydwaith.shared.bilingual import Bilingual


@dataclass(frozen=True)
class Minute:
    """What was said and settled at one item."""

    said_cy: str = ""
    said_en: str = ""

    said = Bilingual()

    def __bool__(self) -> bool:
        return bool(self.said_cy or self.said_en)


def as_text(said: Mapping[int, Minute]) -> str:
    """Minutes by the item's number (0: what belongs to no item), as canonical JSON; what is empty is left out."""
    items = [
        {"item": item, "cy": tidy(said[item].said_cy), "en": tidy(said[item].said_en)}
        for item in sorted(said)
        if tidy(said[item].said_cy) or tidy(said[item].said_en)
    ]
    return canonical({"items": items})


def minutes_of(text: str) -> dict[int, Minute]:
    """The minutes that such a text holds, by the item's number."""
    return {one["item"]: Minute(one["cy"], one["en"]) for one in json.loads(text)["items"]} if text else {}


def tidy(text: str) -> str:
    """A text with one kind of line end and no space around it: so the same words have the same digest."""
    return text.replace("\r\n", "\n").strip()
