"""Policies without a browser: which there are, whose turn it is, and what is missing before the next stage."""

from collections.abc import Iterator
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.policies.deeds.policies import POLICY_READ
from cydwaith.policies.lists import PolicyListed
from cydwaith.policies.lives import Life, life
from cydwaith.policies.missing import missing
from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.rows import PolicyRow
from cydwaith.policies.stages import following
from cydwaith.policies.turns import turn
from cydwaith.policies.words import STAGES
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand

VERBS = ("list", "show", "missing")


class Command(BaseCommand):
    """Lists policies, and says of one whose turn it is and what is missing."""

    may = POLICY_READ
    help = "Polisïau: rhestr, un polisi, beth sydd ar goll / Policies: a list, one of them, what is missing."
    example = (
        "./cydwaith policy list --stage explore --format csv\n"
        "  ./cydwaith policy show --policy housing-together --language en\n"
        "  ./cydwaith policy missing --policy housing-together"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("verb", choices=VERBS, help="beth i’w ddangos / what to show")
        parser.add_argument("--policy", metavar="CODE", help="polisi / a policy (show, missing)")
        parser.add_argument("--stage", choices=Stage.values, default="", help="cam / a stage (list)")
        super().add_arguments(parser)

    def ask(self, *, format: str, verb: str, policy: str | None, stage: str, **_options: Any) -> int:  # noqa: A002  # the option's name
        if verb == "list":
            return self.every(list(policies(stage=stage)), format)
        if not policy:
            raise UsageError(_("Say which policy: --policy CODE."))
        told = life(meant(policy, policies(), lambda one: [one.pk], lambda one: [one.title_cy, one.title_en]))
        if format != "text":
            self.print_json(PolicyRow.of(told).model_dump(mode="json"))
            return DONE
        self.stdout.write("\n".join(lacking(told) if verb == "missing" else in_lines(told)))
        return DONE

    def every(self, found: list[Policy], form: str) -> int:
        """The policies, in the form asked for."""
        rows = [PolicyListed.of(one) for one in found]
        if form == "csv":
            self.print_rows(PolicyListed, rows)
        elif form == "json":
            self.print_json([row.model_dump(mode="json") for row in rows])
        else:
            header = (_("Code"), _("Stage"), _("Title"))
            lines = ((one.pk, STAGES[Stage(one.stage)], one.title.plain) for one in found)
            self.stdout.write(aligned(header, lines) if found else _("There is nothing."))
        return DONE if found else NOTHING


def in_lines(told: Life) -> Iterator[str]:
    """One policy, read out."""
    sample = f" [{_('sample data')}]" if told.policy.sample else ""
    yield f"{told.policy.title.plain}{sample}"
    yield f"{STAGES[Stage(told.policy.stage)]}. {turn(told).says}"
    for one in told.leads:
        yield f"  {one.side.name.plain}: {one.post.title.plain}, {one.body.name.plain}"
    for cited in told.citations:
        yield f"  {cited.title.plain}. {cited.told.plain}"


def lacking(told: Life) -> list[str]:
    """What is missing before the next stage, a line each."""
    to = following(told.policy.stage)
    return [str(one.says) for one in missing(told, to)] if to else []
