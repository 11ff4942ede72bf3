"""Metadata of the project's own CSV, as the W3C's "CSV on the Web" describes tables (Recommendation, 2015)."""

import json
from typing import Any, Final

from cydwaith.engines.json_text import parsed
from cydwaith.evidence.sources.readings import About

SDMX = "http://purl.org/linked-data/sdmx/2009/"
AREA = "http://statistics.data.gov.uk/id/statistical-geography/{area_code}"
COLUMNS: Final = ("area_code", "period", "value", "lower", "upper", "status", "note")
DENOMINATOR: Final = "denominator"
"""A column that a file has only where some figure's denominator is known."""
SCHEMA: Final = (
    ("Cod ardal", "Area code", {"base": "string", "format": "[ENSWK][0-9]{8}"}, f"{SDMX}dimension#refArea"),
    ("Cyfnod (ISO 8601)", "Period (ISO 8601)", "string", f"{SDMX}dimension#refPeriod"),
    ("Gwerth", "Value", "number", f"{SDMX}measure#obsValue"),
    ("Terfyn isaf y cyfwng 95%", "Lower limit of the 95% interval", "number", ""),
    ("Terfyn uchaf y cyfwng 95%", "Upper limit of the 95% interval", "number", ""),
    ("Llaw-fer am ansawdd", "Shorthand for quality", "string", f"{SDMX}attribute#obsStatus"),
    ("Nodyn", "Note", "string", ""),
)
SHARE_OF: Final = (
    "Enwadur: o faint y mae’r gwerth yn gyfran neu’n gyfradd",
    "Denominator: how many the value is a share or a rate of",
    "number",
    "",
)
REQUIRED = frozenset({"area_code", "period"})


def described(about: About, *, url: str = "", denominator: bool = False) -> bytes:
    """The metadata of the CSV at `url` (else `<code>.csv` beside it), as JSON.

    `denominator` says that it has that column.
    """
    url = url or f"{about.code}.csv"
    columns = [_column(name, *rest) for name, rest in zip(COLUMNS, SCHEMA, strict=True)]
    if denominator:
        columns.append(_column(DENOMINATOR, *SHARE_OF))
    metadata: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": url,
        "dc:identifier": about.code,
        "dc:title": _both(about.label_cy, about.label_en),
        "dc:description": _both(about.description_cy, about.description_en),
        "dc:publisher": _both(about.publisher_cy, about.publisher_en),
        "dc:source": about.dataset,
        "dcat:landingPage": {"@id": about.url} if about.url else None,
        "dc:license": {"@id": about.licence_url} if about.licence_url else None,
        "dc:rights": about.licence,
        "dc:issued": {"@value": about.released, "@type": "xsd:date"} if about.released else None,
        "schema:unitText": _both(about.unit_cy, about.unit_en),
        "tableSchema": {
            "columns": columns,
            "primaryKey": ["area_code", "period"],
            "aboutUrl": f"{url}#{{area_code}},{{period}}",
        },
    }
    kept = {key: value for key, value in metadata.items() if value}
    return (json.dumps(kept, ensure_ascii=False, indent=2) + "\n").encode()


def understood(data: bytes) -> About:
    """What such metadata say. Raises ValueError, KeyError, TypeError or AttributeError for anything else."""
    said = parsed(data.decode("utf-8-sig"))
    texts: dict[str, Any] = {
        f"{name}_{language}": text
        for name, key in (
            ("label", "dc:title"),
            ("description", "dc:description"),
            ("publisher", "dc:publisher"),
            ("unit", "schema:unitText"),
        )
        for language, text in _texts(said.get(key)).items()
    }
    return About(
        code=said.get("dc:identifier") or said["url"].rpartition("/")[2].removesuffix(".csv"),
        dataset=said.get("dc:source", ""),
        url=said.get("dcat:landingPage", {}).get("@id", ""),
        licence=said.get("dc:rights", ""),
        licence_url=said.get("dc:license", {}).get("@id", ""),
        released=said.get("dc:issued", {}).get("@value", ""),
        symbol="%" if texts.get("unit_en", "").startswith("%") else "",
        **texts,
    )


def _both(cy: str, en: str) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language, text in (("cy", cy), ("en", en)) if text]


def _texts(said: Any) -> dict[str, str]:
    """Texts by language; a plain text is English."""
    if isinstance(said, str):
        return {"en": said}
    return {text["@language"]: text["@value"] for text in said or []}


def _column(name: str, cy: str, en: str, datatype: object, meaning: str) -> dict[str, Any]:
    column = {"name": name, "titles": name, "dc:title": _both(cy, en), "datatype": datatype}
    if name in REQUIRED:
        column["required"] = True
    if name == "status":
        column["separator"] = " "
    if meaning:
        column["propertyUrl"] = meaning
    if name == "area_code":
        column["valueUrl"] = AREA
    return column
