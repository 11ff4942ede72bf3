"""Writes docs/permissions.md from the permission table, so that anyone can read who may do what.

.venv/bin/python scripts/permissions.py
"""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-"))

import django
from django.core.management import get_commands, load_command_class

from cydwaith.bodies.post_kinds import kinds
from cydwaith.shared.permissions import Rule, Who, table
from cydwaith.shared.rooms import operations, routes

PAGE = Path(__file__).parents[1] / "docs/permissions.md"
HEAD = """# Who may do what

Made from the permission table by `scripts/permissions.py`; a test holds that it is current. *Account* is anyone signed
in; the roles are roles in the body that the thing belongs to; an *analyst* is an editor or administrator of a body
that looks after the figures of all (`CYDWAITH_ANALYSTS`); the operator is whoever runs the command line. What is
marked *recent* asks whoever signed in more than 15 minutes ago to show once more who they are; what is marked *second
step* does so by a second step (an authenticator app or a passkey), and whoever has none must set one up first.

What *binds* a body is done for it by its people, and for a post only where its kind goes so far:

| for a post of this kind one acts as | role in its body | binds it | whoever acts for it |
|---|---|---|---|
{kinds}
Which kinds there are and what goes with each is reviewed data (`bodies/reference/post_kinds.csv`).

| what | who | in which states | pages | API | commands |
|---|---|---|---|---|---|
"""


def row(rule: Rule) -> str:
    """One rule as a row."""
    who = "everyone" if Who.ANYONE in rule.who else ", ".join(one for one in Who if one in rule.who)
    states = "any" if rule.states is None else ", ".join(sorted(rule.states))
    opened = (pages(rule), operations_of(rule), commands_of(rule))
    cells = [
        f"`{rule.what}`{asks(rule)}",
        who,
        states,
        *(", ".join(names) for names in opened),
    ]
    return "| " + " | ".join(cells) + " |\n"


def asks(rule: Rule) -> str:
    """What is to be shown first, and whether it binds the body."""
    shown = "second step" if rule.second_step else "recent" if rule.recent else ""
    told = ", ".join(filter(None, [shown, "binds" if rule.binds else ""]))
    return f" ({told})" if told else ""


def kind_rows() -> str:
    """What goes with each kind of post, a row a kind."""
    return "".join(
        f"| {kind} | {one.role} | {'yes' if one.binds else 'no'} | {one.does.en} |\n" for kind, one in kinds().items()
    )


def pages(rule: Rule) -> list[str]:
    """The pages that a rule opens."""
    return [name for name, route in routes().items() if route.may == rule]


def operations_of(rule: Rule) -> list[str]:
    """The operations of the API that a rule opens."""
    return [name for name, one in operations().items() if one.may == rule]


def commands_of(rule: Rule) -> list[str]:
    """The commands that a rule opens."""
    ours = {name: str(app) for name, app in get_commands().items() if str(app).startswith("cydwaith")}
    opened = [name for name, app in ours.items() if getattr(load_command_class(app, name), "may", None) == rule]
    return sorted(opened)


def text() -> str:
    """The whole page."""
    return HEAD.replace("{kinds}", kind_rows()) + "".join(row(rule) for _, rule in sorted(table().items()))


if __name__ == "__main__":
    django.setup()
    PAGE.write_text(text())
