"""Projects put where they stand, from a file: looked through first, all of it or nothing, with a report by feature."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from cydwaith.bodies.models import Membership
from cydwaith.regions import sites
from cydwaith.regions.models import ProjectSite
from cydwaith.shared.permissions import Role
from tests.kept import kept
from tests.pages.addresses import at
from tests.practice_world import account
from tests.regions_world import CMN, PEM, overseen, shipped

CODE = "pentre-awel"
POINT = {"type": "Point", "coordinates": [-4.15, 51.67]}
SQUARE = [[-4.2, 51.6], [-4.1, 51.6], [-4.1, 51.7], [-4.2, 51.7], [-4.2, 51.6]]


def world() -> None:
    shipped()
    overseen()


kept_world = kept(world)


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    kept_world()
    person = account(Role.EDITOR, CMN)
    Membership.objects.create(account=person, body_id=PEM, role=Role.EDITOR)
    client.force_login(person)
    return client


def collection(*features: tuple[str, Any], **more: Any) -> str:
    found = [{"type": "Feature", "id": code, "geometry": geometry, "properties": {}} for code, geometry in features]
    return json.dumps({"type": "FeatureCollection", "features": found} | more)


def named(system: str) -> dict[str, Any]:
    """A coordinate system, as files name it."""
    return {"type": "name", "properties": {"name": system}}


def sent(client: Client, text: str | bytes, body: str = CMN) -> str:
    data = text.encode() if isinstance(text, str) else text
    file = SimpleUploadedFile("sites.geojson", data, content_type="application/geo+json")
    told = {"body": body, "on": "2026-09-01", "source": "Plan 3", "file": file}
    return client.post(at("project_sites"), told).content.decode()


def sure(client: Client, html: str) -> str:
    """Store what was looked through."""
    import html as markup

    content = re.search(r'name="content" value="([^"]*)"', html)
    assert content
    told = {"body": CMN, "on": "2026-09-01", "source": "Plan 3", "content": markup.unescape(content[1]), "sure": "1"}
    return client.post(at("project_sites"), told, follow=True).content.decode()


def test_a_file_is_looked_through_then_stored_then_moved(editor: Client) -> None:
    html = sent(editor, collection((CODE, POINT)))
    assert "No fault: 1 project would come on the map" in html
    assert not ProjectSite.objects.exists()
    assert "1 project put on the map." in sure(editor, html)
    again = sent(editor, collection((CODE, POINT)))
    assert "stays as it is" in again
    sure(editor, again)
    one = ProjectSite.objects.get()
    assert one.geometry == {"type": "MultiPoint", "coordinates": [[-4.15, 51.67]]}
    page = Client().get(at("project", code=CODE)).content.decode()
    assert "51.6700, -4.1500" in page
    assert "Plan 3" in page
    found = json.loads(Client().get(at("projects_geojson")).content)["features"]
    assert {one["id"]: one["properties"]["site"] for one in found}[CODE]
    assert sum(one["properties"]["site"] for one in found) == 1
    assert 'r="4"' in Client().get(at("region", code="south-west")).content.decode()
    assert 'r="4"' not in Client().get(at("region", code="north")).content.decode()
    sure(editor, sent(editor, collection((CODE, {"type": "Polygon", "coordinates": [SQUARE]}))))
    assert ProjectSite.objects.filter(ended=None).get().geometry["type"] == "MultiPolygon"
    assert "one area" in Client().get(at("project", code=CODE)).content.decode()


@pytest.mark.parametrize("system", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_is_read_as_common_programs_write_it(editor: Client, system: str, mark: str) -> None:
    feature = {"type": "Feature", "id": 1, "geometry": POINT, "properties": {"code": CODE}}
    text = json.dumps({"type": "FeatureCollection", "crs": named(system), "features": [feature]})
    assert "No fault: 1 project would come on the map" in sent(editor, mark + text)


def test_any_fault_stores_nothing_and_each_is_named_by_its_feature(editor: Client) -> None:
    bad = {"type": "Polygon", "coordinates": [[*SQUARE[:2], SQUARE[3], SQUARE[2], SQUARE[0]]]}
    html = sent(
        editor,
        collection(
            (CODE, POINT),
            ("nobody-knows-it", POINT),
            ("yr-egin", {"type": "Point", "coordinates": [51.67, -4.15]}),
            ("homes-as-power-stations", bad),
            ("", POINT),
            ("campuses", {"type": "LineString", "coordinates": SQUARE}),
        ),
    )
    assert "5 of 6 features have a fault: nothing is stored" in html
    for told in ("no project “nobody-knows-it”", "outside Wales", "not sound", "names no project", "no point or area"):
        assert told in html
    assert 'name="sure"' not in html
    sure(editor, html)
    assert not ProjectSite.objects.exists()
    twice = sent(editor, collection((CODE, POINT), (CODE, POINT)))
    assert "more than once" in twice
    assert "is no partner of the project" in sent(editor, collection((CODE, POINT)), PEM)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "no JSON"),
        ("[]", "no list of places in GeoJSON"),
        (collection((CODE, POINT), crs={"type": "name"}), "export it again in WGS 84"),
        (collection((CODE, POINT), crs=named("EPSG:27700")), "export it again in WGS 84"),
        ('{"type": 1, "type": 2}', "has “type” twice in one place"),
        (collection(("\ud800", POINT)), "a sign that cannot be kept"),
        (collection((CODE, POINT), note="a\0b"), "a sign that cannot be kept"),
        (collection((CODE, POINT), note="môr").encode("cp1252").replace(b"\\u00f4", b"\xf4"), "not in UTF-8"),
        (collection(), "nothing in the file"),
        (collection(*[(CODE, POINT)] * (sites.MOST_FEATURES + 1)), "At most 500 features"),
        (collection((CODE, {"type": "MultiPoint", "coordinates": [[-4, 52]] * 20_001})), "At most 500 features"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(editor: Client, text: str | bytes, told: str) -> None:
    html = sent(editor, text)
    assert told in html
    assert "Plan 3" in html


def test_the_command_says_the_same_and_stores_it(
    kept_world: Callable[[], None], db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept_world()
    file = tmp_path / "sites.geojson"
    file.write_text(collection((CODE, POINT)))
    told = [str(file), "--on", "2026-09-01", "--source", "Plan 3", "--language", "en"]
    call_command("project_sites", *told, "--dry-run")
    assert "1 pentre-awel: comes on the map" in capsys.readouterr().out
    assert not ProjectSite.objects.exists()
    call_command("project_sites", *told)
    assert ProjectSite.objects.get().body is None
