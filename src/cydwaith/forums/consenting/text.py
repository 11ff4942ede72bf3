"""Consent rules, and the seats that may answer, as the canonical JSON that is stored and hashed."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

from cydwaith.engines.json_text import parsed
from cydwaith.forums.consenting.rule import BadRule, Entitled, Of, Onward, Rule, Share, SideRule, Split, Who
from cydwaith.record.canonical import canonical

FORM: Final = 1
"""Which form of the JSON this is; another one would have another number."""


def rule_text(rule: Rule) -> str:
    """A rule as canonical JSON; shares as text ("1/2"), for the record knows no binary fractions."""
    return canonical(
        {
            "form": FORM,
            "sides": [_side(one) for one in rule.sides],
            "aside_counts": rule.aside_counts,
            "split": {"onward": rule.split.onward.value, "forum": rule.split.forum},
            "days": rule.days,
            "people": dict(rule.people),
            "people_on": rule.people_on,
            "people_source": rule.people_source,
        }
    )


def _side(one: SideRule) -> dict[str, Any]:
    quorum = _share(one.quorum) if one.quorum else None
    return {"side": one.side, "who": one.who.value, "enough": _share(one.enough), "quorum": quorum}


def _share(share: Share) -> dict[str, Any]:
    return {"of": share.of.value, "part": str(share.part), "more_than": share.more_than}


def parse_rule(text: str) -> Rule:
    """The rule that a JSON text says. Raises BadRule when it is not one, or has anything else in it."""
    try:
        rule = _rule(parsed(text))
    except (KeyError, TypeError, ValueError, ZeroDivisionError, AttributeError) as error:
        raise BadRule([("unreadable", "")]) from error
    if rule_text(rule) != text:
        raise BadRule([("not_canonical", "")])
    return rule


def _rule(said: Mapping[str, Any]) -> Rule:
    if said["form"] != FORM:
        raise ValueError(said["form"])
    return Rule(
        sides=tuple(
            SideRule(
                one["side"],
                _read_share(one["enough"]),
                Who(one["who"]),
                _read_share(one["quorum"]) if one["quorum"] else None,
            )
            for one in said["sides"]
        ),
        aside_counts=said["aside_counts"],
        split=Split(Onward(said["split"]["onward"]), said["split"]["forum"]),
        days=said["days"],
        people=MappingProxyType(said["people"]),
        people_on=said["people_on"],
        people_source=said["people_source"],
    )


def _read_share(said: Mapping[str, Any]) -> Share:
    return Share(Of(said["of"]), Fraction(said["part"]), said["more_than"])


def seats_text(seats: Iterable[Entitled]) -> str:
    """The seats that may answer, as canonical JSON, in the order of their numbers."""
    told = [
        {"seat": one.seat, "side": one.side, "body": one.body, "co_chair": one.co_chair}
        for one in sorted(seats, key=lambda one: one.seat)
    ]
    return canonical({"seats": told})


def parse_seats(text: str) -> tuple[Entitled, ...]:
    """The seats that a frozen text keeps."""
    return tuple(Entitled(one["seat"], one["side"], one["body"], one["co_chair"]) for one in parsed(text)["seats"])
