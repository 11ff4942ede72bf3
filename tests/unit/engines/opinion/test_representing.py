"""Against red-dwarf, which works out what Polis publishes."""

import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.opinion.agreement import across
from cydwaith.engines.opinion.grouping import Grouping
from cydwaith.engines.opinion.representing import representing, sign
from cydwaith.engines.opinion.tallies import tallies
from cydwaith.engines.opinion.votes import AGREE, DISAGREE
from tests.examples import examples

from .conversations import dense, made

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its models are not those of the pydantic beside it
    from reddwarf.utils.stats import calculate_comment_statistics_dataframes, select_representative_statements


def theirs(votes, labels):
    table = pd.DataFrame(dense(votes), columns=[int(name) for name in votes.statements])
    kept = labels >= 0
    return calculate_comment_statistics_dataframes(table[kept], labels[kept].tolist())


def same_as_theirs(votes, labels, groups):
    """Compare every figure, and what is chosen; returns in how many groups the same statements are chosen."""
    by_group, consensus = theirs(votes, labels)
    counts = tallies(votes, labels, groups)
    agree, disagree = sign(counts, AGREE), sign(counts, DISAGREE)
    columns = {"na": counts.agrees, "nd": counts.disagrees, "ns": counts.votes, "pa": agree.share, "pd": disagree.share}
    columns |= {"pat": agree.half, "pdt": disagree.half, "ra": agree.times, "rd": disagree.times}
    columns |= {"rat": agree.more, "rdt": disagree.more}
    for group in range(groups):
        told = by_group.loc[group]
        for name, ours in columns.items():
            np.testing.assert_allclose(ours[group], told[name].to_numpy(), rtol=1e-9, atol=1e-12, err_msg=name)
    np.testing.assert_allclose(
        across(counts.agrees, counts.votes).mean, consensus["group-aware-consensus"].to_numpy(), rtol=1e-12
    )
    chosen = select_representative_statements(by_group)
    same = 0
    for group, ours in enumerate(representing(counts)):
        passing = {int(votes.statements[place]) for place in np.flatnonzero((agree.passes | disagree.passes)[group])}
        expected = [(one["tid"], one["repful-for"]) for one in chosen[group] if one["tid"] in passing]
        found = [(int(votes.statements[one.statement]), "agree" if one.sign > 0 else "disagree") for one in ours]
        same += set(expected) <= set(found)
    return same


@examples(12)
@given(st.integers(0, 10_000), st.integers(2, 5))
def test_made_up_conversations(seed, groups):
    votes = made(seed, minds=groups)
    labels = np.random.default_rng(seed).integers(-1, groups, len(votes.participants))
    labels[:groups] = np.arange(groups)
    assert same_as_theirs(votes, labels, groups) == groups


def test_published_groups(published):
    """On public conversations, in the groups that were published."""
    votes = published.cast.votes
    names = sorted(set(published.groups.values()))
    labels = np.array(
        [names.index(published.groups[one]) if one in published.groups else -1 for one in votes.participants]
    )
    assert same_as_theirs(votes, labels, len(names)) == len(names)


def test_a_statement_that_all_groups_agree_with_represents_none():
    votes = made()
    labels = np.arange(len(votes.participants)) % 2
    counts = tallies(votes, labels, 2)
    level = type(counts)(np.full((2, 1), 50), np.zeros((2, 1), dtype=int), np.full((2, 1), 50))
    assert representing(level) == [[], []]
    assert Grouping(labels, 0.0).sizes.tolist() == [60, 60]


@pytest.mark.parametrize("which", [AGREE, DISAGREE])
def test_agreed_statements_come_first(which):
    counts = tallies(made(7), np.arange(120) % 3, 3)
    for chosen in representing(counts):
        signs = [one.sign for one in chosen]
        assert signs == sorted(signs, reverse=True)
        assert len({one.statement for one in chosen}) == len(chosen) <= 5
        assert signs.count(which) <= 5
