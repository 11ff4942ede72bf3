"""What stability costs: the best that the same people and openings could add up to, were nobody to object."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from cydwaith.engines.matching.asked import Asked
from cydwaith.engines.matching.lists import Lists

NEAR: Final = 1e-6


def weight(asked: Asked, placed: Mapping[str, str]) -> int:
    """How well everybody who is placed suits their opening, added up."""
    return sum(asked.fit.get(wish, 1) for wish in placed.items())


def most(asked: Asked, lists: Lists) -> int:
    """The greatest weight of any placement within the places of openings and the releases of teams, exactly.

    Without pairs the constraints are those of a flow, whose linear programme has a whole answer; with them it is a
    mixed-integer one (both HiGHS: Huangfu & Hall 2018). Every wish is a variable.
    """
    from scipy.optimize import Bounds, LinearConstraint, linprog, milp
    from scipy.sparse import csr_array, vstack

    applicant = np.repeat(np.arange(len(lists.applicants)), [len(one) for one in lists.choices])
    if not applicant.size:
        return 0
    opening = np.array([name for one in lists.choices for name in one])
    fit = np.array(
        [
            asked.fit.get((one, lists.openings[name]), 1)
            for one, each in zip(lists.applicants, lists.choices, strict=True)
            for name in each
        ],
        dtype=float,
    )
    going, team = _going(lists, applicant)
    wishes = np.arange(applicant.size)
    matrix = vstack(
        [
            csr_array((np.ones(rows.size), (rows, columns)), shape=(count, wishes.size))
            for rows, columns, count in (
                (applicant, wishes, len(lists.applicants)),
                (opening, wishes, len(lists.openings)),
                (team, going, len(lists.released)),
            )
        ]
    ).tocsr()
    room = np.array([1] * len(lists.applicants) + lists.places + lists.released, dtype=float)
    if lists.pairs:
        found = milp(
            -fit,
            constraints=LinearConstraint(matrix, ub=room),
            bounds=Bounds(0, 1),
            integrality=np.ones_like(fit),
            options={"mip_rel_gap": 0.0},
        )
    else:
        found = linprog(-fit, A_ub=matrix, b_ub=room, bounds=(0, 1), method="highs")
    granted = np.round(found.x)
    assert np.abs(found.x - granted).max() < NEAR
    assert (matrix @ granted <= room).all()
    return int(fit.astype(np.int64) @ granted.astype(np.int64))


def _going(lists: Lists, applicant: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every wish and person behind it with a team: the wish, and the team."""
    pairs = [(wish, team) for wish, one in enumerate(applicant.tolist()) for team, _rank in lists.homes[one]]
    both = np.array(pairs, dtype=int).reshape(-1, 2)
    return both[:, 0], both[:, 1]
