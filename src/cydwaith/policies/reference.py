"""The policies that come with the project: only proposed, with real figures and practices about them.

Loading again changes nothing: what a policy has become since is its own affair.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from django.db import transaction

from cydwaith.bodies.models import Topic
from cydwaith.forums.models import Forum
from cydwaith.forums.reference import COUNCIL
from cydwaith.policies.actions.policies import cite, write_down
from cydwaith.policies.deeds.policies import POLICY_LOAD
from cydwaith.policies.models import Citation, Policy
from cydwaith.shared.permissions import COMMAND_LINE, Actor, require
from cydwaith.shared.said import Said, said

FILE: Final = Path(__file__).parent / "reference" / "policies.toml"
SOURCE: Final = said(cy="Testun polisi ar gydgynhyrchu", en="A policy text on co-production")


@transaction.atomic
def load(*, by: Actor = COMMAND_LINE) -> int:
    """Write down the policies that are not there yet; how many. The figures and practices must be there."""
    require(by, POLICY_LOAD)
    known = set(Policy.objects.values_list("slug", flat=True))
    written = tomllib.loads(FILE.read_text(encoding="utf-8"))
    new = {slug: told for slug, told in written.items() if slug not in known}
    for slug, told in new.items():
        put_down(by, slug, told)
    return len(new)


def put_down(by: Actor, slug: str, told: Mapping[str, Any]) -> None:
    """Write down one policy, and hang on it what the file cites."""
    policy = write_down(
        by=by,
        slug=slug,
        forum=Forum.objects.get(pk=COUNCIL),
        topic=Topic.objects.get(pk=told["topic"]),
        title=Said(**told["title"]),
        question=Said(**told["question"]),
        source=SOURCE,
    )
    for kind in Citation.Cited:
        for key in told["cites"].get(kind, ()):
            cite(by=by, policy=policy, body=None, kind=kind, key=key)
