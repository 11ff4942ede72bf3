"""Run charts: what stands alone between gaps is seen."""

import re

from cydwaith.engines.drawing import Point, Run, run_chart


def test_a_figure_of_another_place_that_stands_alone_is_a_dash() -> None:
    others = [[(2018.0, 3.0), (2019.0, 4.0), (2021.0, None), (2023.0, 2.0)]]
    run = Run(points=[Point(at=2018.0, value=3.5), Point(at=2023.0, value=2.5)], name="A", others=others)
    drawn = str(run_chart(run, key="k", title="t", desc="d", fmt=str))
    paths = re.findall(r'<path[^>]* d="([^"]+)"[^>]*class="d-other"|<path[^>]*class="d-other"[^>]* d="([^"]+)"', drawn)
    lines = ["".join(one) for one in paths]
    assert len(lines) == 2
    (x1, y1), (x2, y2) = (map(float, pair) for pair in re.findall(r"([\d.]+)[ ,]([\d.]+)", lines[1]))
    assert (y1, x2 - x1) == (y2, 12)
