"""Public conversations against what was published of them."""

from collections import Counter

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from cydwaith.engines.opinion import analyse

# How alike our groups and the published ones are (adjusted Rand index), rounded down. Published groups depend on how
# the conversation went (they are held back from changing) and London's are of 18, 3 and 3 people, too small to be told
# of.
ALIKE = {339: 0.7, 204: 0.6, 26: 0.0, 536: 0.8}


def test_every_vote_is_the_last_that_was_published(published):
    votes = published.cast.votes
    told = {
        (row["participant"], name): int(said)
        for row in published.participants
        for name, said in row.items()
        if name.isdigit() and said
    }
    ours = zip(votes.rows, votes.columns, votes.values, strict=True)
    assert {(votes.participants[row], votes.statements[column]): value for row, column, value in ours} == told


def test_tallies(published):
    """The published ones count a changed vote again and again, ours once. Where nobody did they are equal."""
    found = analyse(published.cast.votes)
    place = {name: number for number, name in enumerate(found.votes.statements)}
    more = Counter()
    for row in published.comments:
        if row["comment-id"] in place:
            at = place[row["comment-id"]]
            ours = int(found.counts.agrees[0, at]), int(found.counts.disagrees[0, at])
            more["statements"] += 1
            over = int(row["agrees"]) + int(row["disagrees"]) - sum(ours)
            more["over"] += abs(over)
            more["same"] += ours == (int(row["agrees"]), int(row["disagrees"]))
    assert more["over"] <= published.cast.replaced
    assert more["same"] >= more["statements"] * 0.6


def test_groups_are_much_like_the_published_ones(published):
    removed = {name for name, one in published.statements.items() if one.removed}
    votes = published.cast.votes.on(set(published.cast.votes.statements) - removed)
    found = analyse(votes)
    both = [
        (published.groups[name], label)
        for name, label in zip(votes.participants, found.grouping.labels.tolist(), strict=True)
        if name in published.groups and label >= 0
    ]
    assert adjusted_rand_score(*zip(*both, strict=True)) >= ALIKE[len(votes.participants)]
    assert 2 <= len(found.grouping.sizes) <= 5


def test_red_dwarf_has_the_same_consensus_in_the_same_groups(published):
    from .test_representing import theirs

    found = analyse(published.cast.votes)
    _, consensus = theirs(found.votes, found.grouping.labels)
    assert found.agrees.mean == pytest.approx(consensus["group-aware-consensus"].to_numpy(), rel=1e-12)
    assert np.all(found.agrees.lower <= found.agrees.mean)
    assert np.all(found.agrees.mean <= found.agrees.upper)
