"""Spatial policies and regional plans as they were read: reviewed lines, read once.

Of the policies only those stand here whose number and subject a source confirms. A title is shown when somebody has
verified it against the published plan. The list of titles that wait for that is for whoever verifies, and not shown.
"""

from dataclasses import dataclass
from functools import cache

from cydwaith.regions.reading import lines
from cydwaith.shared.said import Said


@dataclass(frozen=True, slots=True)
class Policy:
    """A spatial policy: its number and subject, who confirms them, and when that was read or said."""

    number: int
    subject: Said
    confirmed_by: str
    source_url: str
    read_on: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What was read of a plan of a region: which, its state in our words, and as of when."""

    region: str
    kind: str
    state: Said
    on: str
    source: str
    source_url: str
    trust: str


@cache
def policies() -> tuple[Policy, ...]:
    """The policies whose number and subject are confirmed, by number."""
    return tuple(
        Policy(
            int(one["number"]),
            Said(one["subject_cy"], one["subject_en"]),
            one["confirmed_by"],
            one["source_url"],
            one["read_on"],
        )
        for one in lines("policies")
    )


def policy(number: int | None) -> Policy | None:
    """The policy of a number, where a source confirms it."""
    return next((one for one in policies() if one.number == number), None)


@cache
def to_verify() -> tuple[tuple[int, str], ...]:
    """Number and supposed English title of each policy: for whoever verifies them, never shown to anybody else."""
    return tuple((int(one["number"]), one["title_to_check"]) for one in lines("policy_checklist"))


@cache
def plans() -> tuple[Plan, ...]:
    """What was read of the regions' plans."""
    return tuple(
        Plan(
            one["region"],
            one["kind"],
            Said(one["state_cy"], one["state_en"]),
            one["on"],
            one["source"],
            one["source_url"],
            one["trust"],
        )
        for one in lines("plans")
    )
