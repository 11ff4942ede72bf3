"""Evidence of what became of an undertaking: who may add it, what cannot be so, and that every column is proved."""

import datetime as dt
import io
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from cydwaith.senedd import actions, confirming, sentences
from cydwaith.senedd.becoming import Followed, Known, followed
from cydwaith.senedd.models import Contribution, Evidence, Near
from cydwaith.senedd.room import of_evidence
from cydwaith.senedd.sources.record import read
from cydwaith.senedd.storing import import_record
from cydwaith.senedd.undertakings import one
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.performance_world import CRF, shipped
from tests.senedd_files import an_exchange, vote, written
from tests.spec.record.every_column import Watch, every_column, missed, watching

COLUMNS = [column for column in every_column() if column.table.startswith("senedd_")]
DAY = dt.date(2026, 10, 1)
WG = actions.THE_OFFICE
BY = Actor("an editor", {CRF: Role.EDITOR, WG: Role.EDITOR})
WHERE = Said(cy="Cofnod y Senedd, 2023 i 2026", en="The Record of the Senedd, 2023 to 2026")


def added(**more: object) -> Evidence:
    told: dict[str, object] = {"body": CRF, "undertaking": "OQ59656-2", "kind": "nothing", "on": DAY, "text": WHERE}
    return actions.add(by=BY, **(told | more))  # type: ignore[arg-type]  # as the callers have them


def spoken() -> Watch:
    """Somebody looked, the office said something, and one piece was withdrawn."""
    shipped()
    added()
    actions.withdraw(by=BY, evidence=added(kind="meeting", url="https://example.org/a"), why=WHERE)
    added(kind="office", body=WG)
    day = [*an_exchange(), vote(1, "For"), vote(2, "For"), vote(3, "Against")]
    for rows in (day, [day[2] | {"contribution_verbatim": "Corrected."}]):
        import_record(by=COMMAND_LINE, found=read(io.BytesIO(written(rows))))
    near = {"contribution": Contribution.objects.get(code="104"), "because": "housing", "at": clock.moment()}
    Near.objects.create(undertaking="OQ59656-2", **near)
    heard = Contribution.objects.get(code="105")
    what = Said(en="Publish guidance")
    texts = {"about": what, "condition": what, "when": what, "topics": ["housing"], "what": what}
    confirmed = confirming.confirm(by=BY, body=CRF, contribution=heard, words="cyhoeddi canllawiau", **texts)
    confirming.withdraw(by=BY, confirmed=confirmed, why=WHERE)
    return Watch()


kept_watch = kept(spoken)


@pytest.fixture
def watch(kept_watch: Callable[[], Watch], db: None) -> Watch:
    return kept_watch()


unbound = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(unbound: Watch) -> None:
    assert missed(unbound, COLUMNS) == []


def what_became(code: str = "OQ59656-2") -> Followed:
    told = one(code)
    assert told is not None
    (found,) = followed([told])
    return found


def test_what_was_looked_for_in_vain_and_what_nobody_looked_for_are_kept_apart(watch: Watch) -> None:
    assert what_became("OQ59656-3").known is Known.NOT_LOOKED_FOR
    assert what_became("OQ59656-1").known is None
    assert what_became().known is Known.EVIDENCE
    assert sentences.known(what_became()).en == "one piece of evidence since"
    added(undertaking="OQ59656-3")
    assert what_became("OQ59656-3").known is Known.NOT_FOUND
    assert sentences.known(what_became("OQ59656-3")).cy == "Chwiliwyd ar 1 Hydref 2026, heb ddod o hyd i ddim"


def test_the_same_added_twice_is_one(watch: Watch) -> None:
    before = Evidence.objects.count()
    added()
    assert Evidence.objects.count() == before


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"undertaking": "OQ59656-1"}, ""),
        ({"undertaking": "no such"}, ""),
        ({"on": dt.date(2023, 6, 13)}, "on"),
        ({"on": dt.date(2199, 1, 1)}, "on"),
        ({"kind": "office"}, "kind"),
        ({"text": Said()}, "text"),
    ],
)
def test_what_cannot_be_so(watch: Watch, more: dict[str, object], field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        added(**more)
    assert refusal.value.field == field


def test_who_may(watch: Watch) -> None:
    stranger = Actor("a stranger", {CRF: Role.CONTRIBUTOR})
    with pytest.raises(Refused):
        actions.add(by=stranger, body=CRF, undertaking="OQ59656-2", kind="nothing", on=DAY, text=WHERE)
    with pytest.raises(Refused):
        actions.withdraw(by=stranger, evidence=Evidence.objects.filter(withdrawn=None)[0], why=WHERE)
    with pytest.raises(NotPossible):
        actions.withdraw(by=BY, evidence=Evidence.objects.exclude(withdrawn=None)[0], why=WHERE)


def test_the_record_leads_to_the_undertaking(watch: Watch) -> None:
    assert of_evidence(str(Evidence.objects.all()[0].pk)).endswith("/OQ59656-2/")
    assert of_evidence("999999").endswith("/senedd/")


def test_the_database_refuses_what_says_nothing(watch: Watch) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Evidence.objects.update(text_cy="", text_en="")
    with pytest.raises(IntegrityError), transaction.atomic():
        Evidence.objects.exclude(withdrawn=None).update(why_cy="", why_en="")
