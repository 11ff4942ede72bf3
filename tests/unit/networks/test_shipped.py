"""Coverage as it is with the networks that ship."""

import pytest

from cydwaith.bodies import reference as bodies
from cydwaith.forums import reference
from cydwaith.networks.queries.coverage import coverage

pytestmark = pytest.mark.django_db


def test_real_networks_cover_some_topics_and_leave_real_holes() -> None:
    bodies.load()
    reference.load()
    lines = coverage().lines
    covered = {line.topic.code: {level for level, part in line.parts.items() if part.presence} for line in lines}
    assert covered["planning"] == {"officer"}
    assert covered["recycling-and-waste"] == {"political"}
    assert covered["mental-health-in-schools"] == {"officer"}
    assert not covered["nature"]
