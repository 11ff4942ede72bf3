"""Adoptions as tables for other people's programs."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from cydwaith.practices.models import Adoption
from cydwaith.shared.bilingual import both

COLUMNS = (
    "practice", "body", "body_name_cy", "body_name_en", "place", "step", "on", "precision",
    "note_cy", "note_en", "contact", "source", "source_url", "sample",
)  # fmt: skip


def rows(adoptions: Iterable[Adoption]) -> Iterator[dict[str, Any]]:
    """One row a step, in the columns of `COLUMNS`."""
    for adoption in adoptions:
        name = both(adoption.body, "name")
        for step in adoption.steps.all():
            note = both(step, "note")
            yield dict(zip(COLUMNS, (
                adoption.practice_id, adoption.body_id, name["cy"], name["en"], adoption.body.place_id, step.kind,
                step.on.isoformat(), step.precision, note["cy"], note["en"], step.contact_id, step.source,
                step.source_url, adoption.sample,
            ), strict=True))  # fmt: skip


def as_csv(adoptions: Iterable[Adoption]) -> str:
    """Rows as CSV with a header; a cell that a spreadsheet would run as a formula is quoted with an apostrophe."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in row.items()} for row in rows(adoptions))
    return text.getvalue()


def harmless(value: Any) -> Any:
    """A value that a spreadsheet shows and does not run."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value
