"""Letters in both languages, for people of whom nobody knows yet which one they read."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import override

from cydwaith.bodies.letters import Written
from cydwaith.bodies.models import Account
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.said import Said

Facts = Mapping[str, Any]  # Any: whatever a letter speaks of


def in_both(kind: str, to: Account | str | None, facts: Callable[[], Facts], *, useful: dt.timedelta) -> Written:
    """The letter of that kind in `bodies/mail`, in Welsh and in English; `facts` are asked for in each language."""
    subjects, texts = {}, {}
    for language in LANGUAGES:
        with override(language):
            told = facts()
            subjects[language] = render_to_string(f"bodies/mail/{kind}_subject.txt", told).strip()
            texts[language] = render_to_string(f"bodies/mail/{kind}.txt", told).strip()
    return Written(to=to, kind=kind, subject=Said(**subjects), text=Said(**texts), useful=useful)
