"""Who looks for what does not exist here yet is told so, in either language."""

import pytest

from cydwaith.search.not_yet import NOT_YET, looked_for


@pytest.mark.parametrize("question", ["a secondment in Powys", "Secondiad ym Mhowys", "SECONDMENTS"])
def test_what_is_not_here_yet_is_said(question: str) -> None:
    assert [one.en for one in looked_for(question)] == [
        "Not on this site yet: secondments, mentoring and exchange of staff."
    ]
    assert [one.cy for one in looked_for(question)] == [
        "Nid yw hyn ar y wefan eto: secondiadau, mentora a chyfnewid staff."
    ]


@pytest.mark.parametrize(
    "question",
    ["", "recycling", "ailgylchu", "policy areas", "housing grant", "school meals", "ceisiadau cynllunio", "senedd"],
)
def test_nothing_is_said_of_what_is_here(question: str) -> None:
    assert looked_for(question) == []


def test_no_word_looks_for_two_things() -> None:
    every = [word for one in NOT_YET for word in one.words]
    assert len(every) == len(set(every))
