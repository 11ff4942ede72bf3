"""What goes out of the Record: publicwhip that others read and that comes back the same; Popolo of public offices."""

import io
import json
import re
from pathlib import Path
from unittest.mock import patch
from xml.etree.ElementTree import fromstring

import pytest
from django.core.management import call_command
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from cydwaith.engines.texts import cleaned
from cydwaith.senedd.giving.popolo import popolo
from cydwaith.senedd.giving.publicwhip import written
from cydwaith.senedd.models import (
    Contribution,
    Division,
    Former,
    Group,
    GroupKind,
    Item,
    Member,
    Membership,
    Sitting,
    Vote,
)
from cydwaith.senedd.sources import publicwhip
from cydwaith.senedd.sources.spoken import plain
from cydwaith.senedd.storing import import_record
from cydwaith.shared.permissions import COMMAND_LINE
from tests.senedd_files import Cells, an_exchange, said, vote
from tests.unit.senedd.test_storing import taken

with patch("nest_asyncio.apply"):  # which would change asyncio for every other test, and leave a loop open
    from mysoc_validator import Transcript

pytestmark = pytest.mark.django_db
VOTES = [vote(1, "For"), vote(2, "For"), vote(3, "Against")]
NOT_REACHED: list[Cells] = [
    said(1, "Q?", contribution_type="QNR", Contribution_ID="", Member_Id=9, Member_name_English="A Member"),
    said(2, "A.", contribution_type="ANR", Contribution_ID="", Member_Id=""),
]


def both_files(sitting: Sitting) -> dict[str, bytes]:
    return {language: written(sitting, language) for language in ("cy", "en")}


def as_said() -> list[tuple[object, ...]]:
    """All that was said and voted, without the numbers of either publisher."""
    told = Contribution.objects.order_by("item__place", "order", "pk").values_list(
        "item__heading_en", "language", "text", "translation", "number", "member__name"
    )
    votes = Vote.objects.order_by("member__name").values_list("division__name_en", "member__name", "side")
    return [*told, *votes]


def everything_gone() -> None:
    Contribution.objects.update(answers=None)
    for model in (Vote, Division, Former, Contribution, Item, Sitting, Membership, Member):
        model.objects.all().delete()


def read_back(files: dict[str, bytes]) -> None:
    for content in files.values():
        found = publicwhip.read(io.BytesIO(content))
        assert not found.report.count, found.report.faults
        import_record(by=COMMAND_LINE, found=found)


def test_others_read_it_and_it_comes_back_as_it_was() -> None:
    taken([*an_exchange(), *VOTES])
    for one in Member.objects.all():
        Member.objects.filter(pk=one.pk).update(name=f"Ann <{one.pk}> & Co")
    sitting, before = Sitting.objects.get(), as_said()
    files = both_files(sitting)
    for content in files.values():
        read = Transcript.model_validate_xml(content.decode())
        assert len(list(read.iter_speeches())) == Contribution.objects.count()
    everything_gone()
    read_back(files)
    assert as_said() == before
    again = both_files(Sitting.objects.get())
    assert [re.findall(r' id="([^"]*)"', text.decode()) for text in again.values()] == [
        re.findall(r' id="([^"]*)"', text.decode()) for text in files.values()
    ]


def test_nobody_is_given_a_number_of_theyworkforyou_that_it_did_not_give() -> None:
    taken([*an_exchange(), *VOTES])
    text = written(Sitting.objects.get(), "en").decode()
    assert "uk.org.publicwhip/person/" not in text
    assert 'person_id="unknown"' in text
    Member.objects.create(code="pw-26000", name="B", named="2026-01-01")
    one = Vote.objects.first()
    assert one
    one.member_id = "pw-26000"
    one.save()
    assert 'person_id="uk.org.publicwhip/person/26000"' in written(Sitting.objects.get(), "en").decode()


def test_questions_not_reached_are_so_when_they_come_back() -> None:
    taken(NOT_REACHED)
    files = both_files(Sitting.objects.get())
    everything_gone()
    read_back(files)
    assert {one.kind for one in Contribution.objects.all()} == {"QNR", "ANR"}
    assert Contribution.objects.get(kind="ANR").answers == Contribution.objects.get(kind="QNR")


def test_what_is_not_in_a_language_stands_there_without_words() -> None:
    taken([said(1, "Diolch yn fawr.", contribution_language="Cy")])
    files = {language: fromstring(content) for language, content in both_files(Sitting.objects.get()).items()}
    (welsh,), (english,) = (one.findall("speech") for one in files.values())
    assert [part.text for part in welsh] == ["Diolch yn fawr."]
    assert [part.text for part in english] == []
    assert english.get("original_lang") == "cy"


TEXTS = st.text(max_size=300).map(cleaned).map(plain).filter(lambda text: plain(text) == text)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, name=st.text(max_size=60).map(cleaned), code=st.text(min_size=1, max_size=60))
def test_any_text_and_name_go_out_as_xml_that_can_be_read(text: str, name: str, code: str) -> None:
    sitting = Sitting(code="1", on="2026-06-16", source="record")
    item = Item(pk=1, sitting=sitting, code=code, place=1, heading_en=name)
    from cydwaith.senedd.giving import publicwhip as giving

    one = Contribution(pk=1, code=code, item=item, order=1, kind="C", language="en", text=text)
    one.member = Member(code=code or "x", name=name)
    root = giving.Element("publicwhip")
    root.append(giving.heading("major-heading", giving.identity(sitting, "en", code, "h"), name))
    root.append(giving.of_speech(sitting, item, one, "en"))
    content = giving.tostring(root, encoding="utf-8")
    found = publicwhip.read(io.BytesIO(content))
    assert not found.report.count
    assert [each.text for each in found.contributions] == [text]
    Transcript.model_validate_xml(content.decode())


def test_popolo_names_public_offices_and_nothing_else() -> None:
    taken(an_exchange())
    party = Group.objects.create(kind=GroupKind.PARTY, name_cy="Plaid Brawf", name_en="Test Party")
    member = Member.objects.order_by("pk").first()
    assert member
    Membership.objects.create(member=member, group=party, begins="2026-01-01", seen=False)
    told = popolo("en")
    assert {key for one in told["persons"] for key in one} == {"id", "name"}
    people, posts = ({one["id"] for one in told[name]} for name in ("persons", "posts"))
    over = {one["id"] for one in told["organizations"]}
    for one in told["memberships"]:
        assert one["person_id"] in people
        assert one["organization_id"] in over
        assert one.get("post_id") in posts | {None}
    (partisan,) = [one for one in told["memberships"] if one["role"] == "party"]
    assert partisan["start_date"] == "2026-01-01"
    assert partisan["sources"] == [{"note": "The source is not known."}]
    (minister,) = [one for one in told["posts"] if one["label"] == "Minister for Tests"]
    assert minister["organization_id"] == "llywodraeth-cymru"
    assert minister["other_label"] == "Y Gweinidog Profion"
    assert any("first and the last day" in one["sources"][0]["note"] for one in told["memberships"])
    assert {one["name"] for one in popolo("cy")["organizations"]} >= {"Plaid Brawf", "Senedd Cymru"}


def test_from_links_of_pages_and_on_the_command_line(client: Client, tmp_path: Path) -> None:
    out, wrong = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit):
        call_command("export", "senedd-publicwhip", "--to", str(tmp_path), "--language", "en", stdout=out, stderr=wrong)
    assert "Nothing of the Record" in wrong.getvalue()
    taken([*an_exchange(), *VOTES])
    answer = client.get("/en/senedd/debates/1/publicwhip.xml")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml; charset=utf-8")
    assert answer.content == written(Sitting.objects.get(), "en")
    assert client.get("/cy/senedd/dadleuon/9/publicwhip.xml").status_code == 404
    assert client.get("/cy/senedd/aelodau/popolo.json").json() == json.loads(json.dumps(popolo("cy")))
    call_command("export", "senedd-publicwhip", "--to", str(tmp_path), stdout=out)
    call_command("export", "senedd-popolo", "--to", str(tmp_path), stdout=out)
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "senedd-cy.json",
        "senedd-cy2026-06-16-1.xml",
        "senedd-en.json",
        "senedd-en2026-06-16-1.xml",
    ]


@pytest.mark.parametrize("queries", [9])
def test_a_sitting_costs_as_many_queries_however_long_it_is(
    queries: int, django_assert_max_num_queries: object
) -> None:
    taken([said(number, "Words", Agenda_Item_ID=f"260616-{number}") for number in range(1, 9)])
    with django_assert_max_num_queries(queries):  # type: ignore[operator]  # pytest-django's own
        written(Sitting.objects.get(), "en")
