"""Findings in both languages, of forums and of the rooms above."""

from cydwaith.decisions import findings as decisions
from cydwaith.forums import findings as forums
from cydwaith.networks import findings as networks
from cydwaith.parity import findings as parity


def spoken(language: str) -> set[str]:
    """What the rooms say in a language."""
    modules = [room.VOICES[language] for room in (forums, decisions, networks, parity)]
    return {
        name
        for module in modules
        for name in dir(module)
        if callable(getattr(module, name)) and not name.startswith("_")
    }


def test_both_voices_say_the_same_things() -> None:
    wanted = {"forum", "forums", "decisions", "waiting", "agreed", "hole", "convenor", "coverage", "parity"}
    assert wanted <= spoken("cy") & spoken("en")


def test_welsh_numbers_mutate() -> None:
    forum, decision, audit = (room.VOICES["cy"] for room in (forums, decisions, parity))
    assert forum.forum("X", open_=2, agreed=3) == "X: mae dau benderfyniad ar agor; cytunwyd ar dri"
    assert decision.agreed("1 Mai", 2) == "Cytunwyd ar 1 Mai, gyda dau neilltuad ar gofnod"
    assert decision.agreed("1 Mai", 1) == "Cytunwyd ar 1 Mai, gydag un neilltuad ar gofnod"
    assert forum.seats_(3) == "tair sedd"
    assert forum.seats_(44) == "44 o seddi"
    assert "dair eitem, a’r cynghorau bedair" in audit.parity("Llywodraeth Cymru", "Y cynghorau", ones=3, twos=4)
    assert audit.parity("Llywodraeth Cymru", "Y cynghorau", ones=0, twos=0).startswith(
        "Nid yw Llywodraeth Cymru na’r cyng"
    )
