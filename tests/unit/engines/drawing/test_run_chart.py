"""Run charts: what stands alone between gaps is seen."""

import re

from cydwaith.engines.drawing import Other, Point, Run, Target, run_chart


def test_a_figure_of_another_place_that_stands_alone_is_a_dash() -> None:
    others = [[(2018.0, 3.0), (2019.0, 4.0), (2021.0, None), (2023.0, 2.0)]]
    run = Run(points=[Point(at=2018.0, value=3.5), Point(at=2023.0, value=2.5)], name="A", others=others)
    drawn = str(run_chart(run, key="k", title="t", desc="d", fmt=str))
    [found] = re.findall(r'<path d="([^"]+)" class="d-other"', drawn)
    [_, alone] = found.removeprefix("M").split("M")
    assert re.fullmatch(r"\d+ \d+l12 0", alone)


def test_what_had_to_be_reached_is_named_at_the_right_edge() -> None:
    points = [Point(at=2018.0, value=3.5), Point(at=2023.0, value=2.5)]
    run = Run(points=points, name="A", targets=[Target(start=2018.0, end=2023.0, value=3.0, label="Minimum")])
    drawn = str(run_chart(run, key="k", title="t", desc="d", fmt=str))
    names = {words: float(x) for x, words in re.findall(r'<text x="([\d.]+)"[^>]*>([^<]+)</text>', drawn)}
    assert (
        names["Minimum"] == names["A 2.5"] > max(x for words, x in names.items() if words not in {"Minimum", "A 2.5"})
    )


def test_chosen_places_are_named_with_their_last_figure_and_no_two_lines_are_drawn_alike() -> None:
    others = [
        Other(name=f"B{at}", line=[(2018.0, at), (2023.0, at + 0.5)], href=f"?councils={at}", chosen=at < 6)
        for at in range(8)
    ]
    run = Run(points=[Point(at=2018.0, value=3.5), Point(at=2023.0, value=2.5)], name="A", beside=others)
    drawn = str(run_chart(run, key="k", title="t", desc="d", fmt=str))
    assert re.findall(r">(B\d) [\d.]+</text>", drawn) == [f"B{at}" for at in range(6)]
    lines = re.findall(r'<path[^>]*class="d-chosen"[^>]*>', drawn)
    assert len({re.sub(r' d="[^"]*"', "", one) for one in lines}) == len(lines) == 6
    assert drawn.count('class="d-pick"') == 2
    assert drawn.count('tabindex="-1"') == 2
    assert drawn.count('aria-hidden="true"') == 1
    # The data of a line stands once: what is seen shows again what a pointer finds.
    assert drawn.count('href="#d-k-others"') == drawn.count('id="d-k-others"') == 1
    assert len(re.findall(r' d="(M[^"]*)"', drawn)) == len(set(re.findall(r' d="(M[^"]*)"', drawn)))
