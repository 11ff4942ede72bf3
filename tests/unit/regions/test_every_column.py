"""Every column of every table of the room is proved by the record."""

import datetime as dt
import json

import pytest

from cydwaith.regions.actions import money, oversight, progress, projects, sites, stating, ties
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.regions_world import ARFOR, CMN, EDITOR, GOVERNMENT, NOTE, overseen, project, shipped
from tests.spec.record.every_column import Watch, every_column, missed, watching

COPIES = {"regions_gathered", "regions_since"}
COLUMNS = [one for one in every_column() if one.table.startswith("regions_") and one.table not in COPIES]
TABLES = sorted({column.table for column in COLUMNS})
ON = dt.date(2026, 9, 1)


def spoken() -> Watch:
    """Everybody has said everything."""
    shipped()
    overseen(ARFOR)
    one = project("pentre-awel")
    progress.give(by=EDITOR, body=CMN, project=one, state="delivery", on=ON, note=NOTE)
    progress.call_review(by=EDITOR, body=ARFOR, project=one, on=dt.date(2099, 1, 1), reason=NOTE)
    progress.add_milestone(by=EDITOR, body=CMN, project=one, title=NOTE, planned=ON)
    told = {"nature": "spent", "funder": "councils", "on": ON, "source": "Accounts"}
    figure = money.add(by=EDITOR, body=CMN, project=one, pounds=5, **told)  # type: ignore[arg-type]  # as given
    money.end(by=EDITOR, body=CMN, money=figure, on=ON, why=NOTE)
    projects.add(by=EDITOR, body=CMN, name=Said(en="A market"), places=["W06000010"])
    read = {"source_url": "https://www.gov.wales/x", "page": "1", "title": NOTE}
    oversight.verify(by=EDITOR, body=GOVERNMENT, number=20, on=ON, **read)  # type: ignore[arg-type]  # the same
    stating.state(by=EDITOR, body=ARFOR, policy=4, on=ON, text=NOTE)
    tied = ties.tie(by=EDITOR, body=CMN, project=one, kind="risk", on=ON, source="A report", text=NOTE)
    ties.untie(by=EDITOR, body=CMN, tie=tied, on=ON, why=NOTE)
    point = {"type": "Point", "coordinates": [-4.15, 51.67]}
    features = [{"type": "Feature", "id": "pentre-awel", "geometry": point, "properties": {}}]
    text = json.dumps({"type": "FeatureCollection", "features": features})
    sites.place(by=EDITOR, body=CMN, text=text, on=ON, source="A plan", dry=False)
    return Watch()


kept_watch = kept(spoken)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
