"""What changed between two texts."""

from cydwaith.decisions.comparing import compared


def test_words_change_not_letters() -> None:
    pieces = compared("The council's plan is good.", "The council's plan was very good.")
    assert [(one.kind, one.text) for one in pieces] == [
        ("same", "The council's plan "),
        ("out", "is"),
        ("in", "was very"),
        ("same", " good."),
    ]
    assert compared("", "") == []
    assert "".join(one.text for one in compared("a b", "c") if one.kind != "in") == "a b"
