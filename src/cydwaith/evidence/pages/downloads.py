"""Every figure behind an indicator's page, as files."""

from collections.abc import Iterator
from io import TextIOWrapper
from tempfile import SpooledTemporaryFile
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse

from cydwaith.evidence.describing import about_indicator, readings
from cydwaith.evidence.lists import OBSERVATIONS, STANDINGS
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.evidence.sources import csvw, long_csv
from cydwaith.shared import addresses
from cydwaith.shared.lists import List, given_out, one_by_one
from cydwaith.shared.rows import AT_ONCE


def csv_file(_request: HttpRequest, code: str) -> HttpResponseBase:
    """The figures in the project's own long CSV, every place and period, row by row."""
    get_object_or_404(Indicator, code=code)
    file = SpooledTemporaryFile(max_size=AT_ONCE)  # noqa: SIM115  # whoever gives it out closes it
    text = TextIOWrapper(file, encoding="utf-8", newline="")
    long_csv.write_rows(text, readings(observations(code)), shares=has_shares(code))
    text.detach()
    file.seek(0)
    response = given_out(file, "csv", code)
    response["Link"] = f'<{reverse("indicator-csvw", args=[code])}>; rel="describedby"; type="application/csvm+json"'
    return response


def csvw_file(_request: HttpRequest, code: str) -> HttpResponse:
    """What the columns of that CSV mean and where the figures come from, as CSV on the Web."""
    indicator = get_object_or_404(Indicator, code=code)
    url = addresses.lasting(reverse("indicator-csv", args=[code]))
    described = csvw.described(about_indicator(indicator), url=url, denominator=has_shares(code))
    return attached(described, "application/csvm+json", f"{code}.csv-metadata.json")


def json_file(_request: HttpRequest, code: str) -> HttpResponseBase:
    """How every council stands at the latest period, and every figure before it: rows as the API has them."""
    indicator = get_object_or_404(Indicator, code=code)
    file = SpooledTemporaryFile(max_size=AT_ONCE)  # noqa: SIM115  # whoever gives it out closes it
    file.write(b'{"indicator": ' + csvw.described(about_indicator(indicator)).strip())
    for name, rows in (
        ("standings", of_list(STANDINGS, indicator=code, latest=True)),
        ("figures", of_list(OBSERVATIONS, indicator=code)),
    ):
        file.write(f', "{name}": ['.encode())
        for number, row in enumerate(rows):
            file.write((b",\n" if number else b"\n") + row)
        file.write(b"]")
    file.write(b"}")
    file.seek(0)
    return given_out(file, "json", code)


def of_list(of: List[Any], **asked: Any) -> Iterator[bytes]:
    """The rows of a list that are asked for, each as JSON."""
    for thing in one_by_one(of.rows(of.asked.model_validate(asked))):
        yield of.row.of(thing).model_dump_json().encode()


def has_shares(code: str) -> bool:
    """Whether any figure of an indicator is a share of something that is known."""
    return observations(code).exclude(denominator=None).exists()


def observations(code: str) -> QuerySet[Observation]:
    """Every figure of an indicator."""
    return Observation.objects.filter(indicator=code).order_by("place", "starts", "period")


def attached(data: bytes, kind: str, name: str) -> HttpResponse:
    """A file to keep."""
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
