"""Files, good and bad."""

import random

import pytest

from cydwaith.engines.opinion.polis import Fault, Reason, read_groups, read_sides, read_statements, read_votes

from .conversations import told

HEAD = "timestamp,datetime,comment-id,voter-id,vote\n"


def votes(*lines, head=HEAD):
    return read_votes([head, *(f"{line}\n" for line in lines)])


def test_columns_in_any_order_and_more_than_needed():
    found = votes("1,x,7", "-1,y,7", head="vote,voter-id,comment-id\n")
    assert told(found.votes) == [("x", "7", 1), ("y", "7", -1)]
    found = votes("5,,7,x,1,true", head=HEAD.replace("\n", ",important\n"))
    assert told(found.votes) == [("x", "7", 1)]


def test_a_mark_at_the_start_of_the_file_and_empty_lines():
    found = votes("", "5,,7,x,1", "", head="\ufeff" + HEAD)
    assert told(found.votes) == [("x", "7", 1)]


def test_names_do_not_differ_by_what_nobody_sees():
    cast = votes("1,,7,Si\u00e2n  Ann,1", "2,,7,Sia\u0302n\u00a0Ann,-1")
    assert list(cast.votes.participants) == ["Si\u00e2n Ann"]
    assert cast.replaced == 1


def test_said_again_and_changed():
    lines = ["5,,7,x,1", "9,,7,x,-1", "5,,7,x,1", "6,,7,y,0"]
    for seed in range(5):
        random.Random(seed).shuffle(lines)
        found = votes(*lines)
        assert (told(found.votes), found.replaced) == ([("x", "7", -1), ("y", "7", 0)], 2)


def test_without_times_the_later_line_counts():
    head = "comment-id,voter-id,vote\n"
    assert told(votes("7,x,1", "7,x,-1", head=head).votes) == [("x", "7", -1)]


@pytest.mark.parametrize(
    ("lines", "reason", "line"),
    [
        ([], Reason.EMPTY, 0),
        (["timestamp,comment-id,vote\n"], Reason.COLUMNS, 1),
        ([HEAD, "5,,7,x\n"], Reason.SHORT, 2),
        ([HEAD, "5,,7,x,1\n", "5,,7,x,2\n"], Reason.VOTE, 3),
        ([HEAD, "5,,7,x,\n"], Reason.VOTE, 2),
        ([HEAD, "noon,,7,x,1\n"], Reason.WHEN, 2),
        ([HEAD, f"{10**30},,7,x,1\n"], Reason.WHEN, 2),
        ([HEAD, "5,,7,,1\n"], Reason.NAMELESS, 2),
        ([HEAD, "5,,,x,1\n"], Reason.NAMELESS, 2),
        ([HEAD, '5,,"7,x,1\n'], Reason.MALFORMED, 2),
    ],
)
def test_what_is_wrong_and_where(lines, reason, line):
    with pytest.raises(Fault) as caught:
        read_votes(lines)
    assert (caught.value.reason, caught.value.line) == (reason, line)


def test_a_file_without_a_vote_is_read():
    found = votes()
    assert (len(found.votes.rows), found.replaced) == (0, 0)


@pytest.mark.parametrize("text", ["字" * 10_000, "Straße und Übermut", "مرحبا بالعالم", "a\x1b[31m\u202eb"])
def test_texts_of_every_kind_and_length(text):
    found = read_statements(["comment-id,comment-body,moderated\n", f'1,"{text}",1\n'])
    assert found["1"].text == text.replace("\x1b", "").replace("\u202e", "")
    assert not found["1"].removed


def test_a_statement_that_moderators_removed():
    assert read_statements(["comment-id,comment-body,moderated\n", "1,a,-1\n"])["1"].removed


def test_sides_and_groups():
    assert read_sides(["voter-id,side\n", "1,North\n", "2,\n"]) == {"1": "North"}
    assert read_groups(["participant,group-id,n-votes\n", "1,0,9\n", "2,,3\n"]) == {"1": "0"}
    with pytest.raises(Fault, match="twice"):
        read_sides(["voter-id,side\n", "1,North\n", "1,South\n"])
