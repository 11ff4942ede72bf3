"""Pictures of forums: well-formed, with their finding as a title, sides as long as each other."""

import xml.etree.ElementTree as ET

import pytest

from cydwaith.engines.drawing import (
    Bench,
    Chair,
    Presence,
    SideBar,
    Stance,
    Strip,
    consents,
    council_table,
    coverage,
    presence_sign,
    said_sign,
    share_bar,
)

SVG = "{http://www.w3.org/2000/svg}"


def bench(name: str, number: int) -> Bench:
    chairs = [Chair(name=f"Sedd <{n}>", chairs=n == 0, votes=n % 2 == 0) for n in range(number)]
    return Bench(name=name, note=f"{number}", chairs=chairs)


@pytest.mark.parametrize("width", [1056, 340])
@pytest.mark.parametrize("numbers", [(3, 44), (0, 1), (1, 1), (5,), (0,), (2, 3, 4)])
def test_the_table_seats_everybody(numbers: tuple[int, ...], width: float) -> None:
    benches = [bench(f"Ochr {n} & co", number) for n, number in enumerate(numbers)]
    tree = ET.fromstring(council_table(benches, key="t", title="Finding", desc="Desc", width=width))
    assert tree.find(f"{SVG}title").text == "Finding"
    seats = [
        one for one in tree.iter(f"{SVG}circle") if one.get("r") in {"8", "7", "7.5"} or one.get("stroke") == "#00594f"
    ]
    assert len(seats) >= sum(-(-number // 2) for number in numbers)
    assert all(0 <= float(one.get("cx")) <= float(tree.get("width")) for one in tree.iter(f"{SVG}circle"))


def test_bars_are_equally_long_and_mark_what_is_needed() -> None:
    few = SideBar(name="A", answers=[(Stance.CONSENT, 1.0)] * 3, needed=2, needs="needs 2", stands="3 of 3")
    many = SideBar(
        name="B",
        answers=[(said, 2.5) for said in Stance] * 8,
        needed=50.0,
        needs="needs half",
        stands="8 of 40",
    )
    nobody = SideBar(name="C", answers=[], needed=None, needs="nobody", stands="0 of 0")
    tree = ET.fromstring(consents([few, many, nobody], key="c", title="T", desc="", width=720))
    grounds = [one for one in tree.findall(f"{SVG}rect") if one.get("fill") == "#e7e6df"]
    assert {one.get("width") for one in grounds} >= {"716"}
    assert len(tree.findall(f"{SVG}line")) == 2


@pytest.mark.parametrize("width", [1056, 340])
def test_the_matrix_stays_light(width: float) -> None:
    strips = [
        Strip(name=f"Pwnc {n}", levels=[[Presence.NOBODY] * 22, [Presence.CAME] * 22], first=n % 5 == 0)
        for n in range(45)
    ]
    drawn = coverage(strips, [f"C{n}" for n in range(22)], key="m", title="T", desc="D", width=width)
    ET.fromstring(drawn)
    assert len(drawn) < 100_000
    assert drawn.count("<path") == 2


def test_signs_and_shares() -> None:
    for said in Stance:
        ET.fromstring(said_sign(said))
    for presence in Presence:
        ET.fromstring(presence_sign(presence))
    ET.fromstring(share_bar([3, 1], key="s", title="T"))
    ET.fromstring(share_bar([0, 0], key="s", title="T"))
