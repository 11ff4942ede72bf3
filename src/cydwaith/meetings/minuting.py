"""Minutes as one canonical text: for each item what was said of it, in both languages."""

from collections.abc import Mapping

from cydwaith.engines.json_text import parsed
from cydwaith.record.canonical import canonical
from cydwaith.shared.pairs import stripped
from cydwaith.shared.said import Said


def as_text(minutes: Mapping[int, Said]) -> str:
    """Minutes by the item's number (0: what belongs to no item), as canonical JSON; what is empty is left out."""
    told = {item: stripped(minutes[item]) for item in sorted(minutes)}
    return canonical(
        {"items": [{"item": item, "cy": minute.cy, "en": minute.en} for item, minute in told.items() if minute]}
    )


def minutes_of(text: str) -> dict[int, Said]:
    """The minutes that such a text holds, by the item's number."""
    return {one["item"]: Said(one["cy"], one["en"]) for one in parsed(text)["items"]} if text else {}
