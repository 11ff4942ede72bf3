"""What a machine reads of something found: the same by the API and on the command line."""

import datetime as dt
from typing import Any

from cydwaith.search.queries import Result
from cydwaith.shared.rows import Row, Texts


class Found(Row):
    """Something found: its kind and key, both titles, and the words in it that answer."""

    kind: str
    key: str
    title: Texts
    date: dt.date | None
    places: list[str]
    sample: bool
    answers: list[str]

    @classmethod
    def parts(cls, thing: Result, /) -> dict[str, Any]:
        said = [thing.marked.title, *filter(None, [thing.marked.passage])]
        answers = dict.fromkeys(text.lower() for one in said for text, marked in one.parts if marked)
        return {
            "title": Texts.said(thing.titles),
            "date": thing.on,
            "answers": list(answers),
        }
