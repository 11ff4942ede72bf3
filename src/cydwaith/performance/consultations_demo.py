"""A sample consultation for the demonstration, made by the very actions that people use. Every text says so."""

import datetime as dt
import tomllib
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from cydwaith.bodies.demo import NotADemonstration
from cydwaith.forums.demo import voice
from cydwaith.performance.actions import consultations as actions
from cydwaith.performance.duties import FOLDER
from cydwaith.performance.models import Consultation
from cydwaith.performance.panels_demo import at, day, pair

FILE: Final = FOLDER / "sample" / "consultation.toml"


@transaction.atomic
def load() -> int:
    """Tell the sample consultation, unless it is there already; how many. Raises NotADemonstration anywhere else."""
    if not settings.DEMO:
        raise NotADemonstration("a sample consultation belongs in the demonstration only")
    if Consultation.objects.filter(sample=True).exists():
        return 0
    written: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))  # Any: as TOML has it
    days = day(written["began"]), day(written["ended"])
    with at(written["at"]):
        tell_of(written, *days)
    return 1


def tell_of(written: dict[str, Any], began: dt.date, ended: dt.date) -> None:  # Any: as TOML has it
    """The round, who answered, and what they said."""
    body = written["body"]
    by, title, methods = voice(body), pair(written, "title"), pair(written, "methods")
    made = actions.begin(
        by=by, body=body, title=title, methods=methods, groups=written["groups"], began=began, sample=True
    )
    actions.count(by=by, consultation=made, ended=ended, reached=written["reached"])
    for told in written["findings"]:
        group, topic = told.get("group", ""), told.get("topic", "")
        actions.hear(by=by, consultation=made, text=pair(told), group=group, topic=topic)
