"""Every figure behind an indicator's page, as files."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from cydwaith.engines.json_text import parsed
from cydwaith.evidence.describing import about_indicator, readings
from cydwaith.evidence.lists import OBSERVATIONS, STANDINGS
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.evidence.sources import csvw, long_csv
from cydwaith.shared import addresses
from cydwaith.shared.lists import List


def csv_file(_request: HttpRequest, code: str) -> HttpResponse:
    """The figures in the project's own long CSV, every place and period."""
    indicator = get_object_or_404(Indicator, code=code)
    figures, _ = long_csv.write(about_indicator(indicator), readings(observations(code)))
    response = attached(figures, "text/csv; charset=utf-8", f"{code}.csv")
    response["Link"] = f'<{reverse("indicator-csvw", args=[code])}>; rel="describedby"; type="application/csvm+json"'
    return response


def csvw_file(_request: HttpRequest, code: str) -> HttpResponse:
    """What the columns of that CSV mean and where the figures come from, as CSV on the Web."""
    indicator = get_object_or_404(Indicator, code=code)
    url = addresses.lasting(reverse("indicator-csv", args=[code]))
    shares = observations(code).exclude(denominator=None).exists()
    described = csvw.described(about_indicator(indicator), url=url, denominator=shares)
    return attached(described, "application/csvm+json", f"{code}.csv-metadata.json")


def json_file(_request: HttpRequest, code: str) -> JsonResponse:
    """How every council stands at the latest period, and every figure before it: rows as the API has them."""
    indicator = get_object_or_404(Indicator, code=code)
    told = {
        "indicator": parsed(csvw.described(about_indicator(indicator))),
        "standings": of_list(STANDINGS, indicator=code, latest=True),
        "figures": of_list(OBSERVATIONS, indicator=code),
    }
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


def of_list(of: List[Any], **asked: Any) -> list[dict[str, Any]]:
    """The rows of a list that are asked for."""
    return [of.row.of(thing).model_dump(mode="json") for thing in of.rows(of.asked.model_validate(asked))]


def observations(code: str) -> QuerySet[Observation]:
    """Every figure of an indicator."""
    return Observation.objects.filter(indicator=code).order_by("place", "starts", "period")


def attached(data: bytes, kind: str, name: str) -> HttpResponse:
    """A file to keep."""
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
