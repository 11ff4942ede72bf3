import numpy as np

from cydwaith.engines.opinion import analyse, of_records

from .conversations import made, records


def test_people_of_one_mind_who_do_not_know_each_other_are_not_asked():
    for seed in range(5):
        assert analyse(made(seed)).alike == []


def test_twelve_who_voted_exactly_alike_are_asked():
    chance = np.random.default_rng(4)
    said = chance.integers(-1, 2, 20)
    more = [(str(1000 + one), str(what), int(said[what]), 0) for one in range(12) for what in range(20)]
    votes = of_records([*records(2), *more])
    (one,) = analyse(votes).alike
    assert {votes.participants[person] for person in one.people} == {str(1000 + each) for each in range(12)}
    assert (one.statements, one.expected < 0.05) == (20, True)


def test_where_all_agree_being_alike_is_no_question():
    given_ = [(str(one), str(what), 1, 0) for one in range(50) for what in range(12)]
    assert analyse(of_records(given_)).alike == []


def test_few_votes_or_few_people_are_no_question():
    chance = np.random.default_rng(4)
    said = chance.integers(-1, 2, 20)
    for people, votes in ((4, 20), (12, 9)):
        more = [(str(1000 + one), str(what), int(said[what]), 0) for one in range(people) for what in range(votes)]
        assert analyse(of_records([*records(2), *more])).alike == []
