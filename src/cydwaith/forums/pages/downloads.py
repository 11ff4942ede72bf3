"""The same rows as CSV and as JSON."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import HttpResponse, JsonResponse

from cydwaith.shared.table import cell

Rows = Iterable[Mapping[str, Any]]


def as_csv(name: str, columns: Sequence[str], rows: Rows) -> HttpResponse:
    """A table with its header, even when there are no rows; text that no spreadsheet will run."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({column: cell(row[column]) for column in columns} for row in rows)
    told = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8", headers=told)


def as_json(name: str, rows: Rows) -> JsonResponse:
    """One list under its name."""
    return JsonResponse({name: list(rows)}, json_dumps_params={"ensure_ascii": False})
