"""Writes docs/told.md from what each verb declares, so that anyone can read whom which deed tells.

.venv/bin/python scripts/told.py
"""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-"))

import django

from cydwaith.shared.deeds import Verb, verbs

PAGE = Path(__file__).parents[1] / "docs/told.md"
HEAD = """# Whom each deed tells

Made from what each verb declares (`tells`, or `tells_nobody` with its reason) by `scripts/told.py`; a test holds that
it is current. Those who *follow* one of the things named hear of it, as often as they like; those whose *turn* it is,
being allowed to do what is now to be done in the body concerned, are told even if they follow nothing. Where it is the
turn of a post (a seat’s, an action’s), so is whoever holds it, or has it delegated that day. Whoever it *concerns*
themselves is told too, and nobody learns who they are. Where not everybody may
see it, neither notice nor letter goes to anyone else. Nobody is told of what they did themselves.

| what happened | in words | who follows | whose turn it is | who may see it |
|---|---|---|---|---|
"""
NOBODY = """
## What tells nobody, and why

| what happened | in words | why |
|---|---|---|
"""


def row(verb: Verb) -> str:
    """One verb that tells somebody."""
    assert verb.tells is not None
    doers = [*verb.tells.doers, *(["the post’s holder, or who acts for it"] if verb.tells.posts else [])]
    turn = f"{', '.join(doers)} (`{verb.tells.turn}`)" if verb.tells.turn else "–"
    follows = [*verb.tells.followers, *(["whoever it concerns"] if verb.tells.concerns else [])]
    least = verb.tells.least
    seen = f"at least {least} (`{verb.tells.seen}`)" if least else "everyone"
    cells = (f"`{verb.name}`", verb.says.en, ", ".join(follows) or "–", turn, seen)
    return "| " + " | ".join(cells) + " |\n"


def text() -> str:
    """The whole page."""
    found = sorted(verbs().values(), key=lambda verb: verb.name)
    telling = "".join(row(verb) for verb in found if verb.tells)
    silent = "".join(f"| `{verb.name}` | {verb.says.en} | {verb.tells_nobody} |\n" for verb in found if not verb.tells)
    return HEAD + telling + NOBODY + silent


if __name__ == "__main__":
    django.setup()
    PAGE.write_text(text())
