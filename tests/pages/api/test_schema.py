"""The API keeps its word: whatever it is asked, it answers as its description says."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from cydwaith.wsgi import application

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("demo_data")]
# The WSGI client does not undo compression.
PLAIN = {"Accept-Encoding": "identity"}
BOUNDED = settings(
    max_examples=15, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
# What a list calls that by which one of it is asked, where that is not the parameter's own name.
CALLED = {
    "record": "index",
    "meetings": "id",
    "decisions": "id",
    "deliberations": "deliberation",
    "policies": "policy",
}
AS_MANY = 4


@pytest.fixture(autouse=True)
def _kept_open() -> Iterator[None]:
    """A request here must not close the connection that holds the test's own transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_operation_answers_as_described(mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    for found in schema.get_all_operations():
        operation = found.ok()
        if mode is GenerationMode.NEGATIVE and not [*operation.iter_parameters()]:
            continue  # what is asked nothing cannot be asked wrongly

        @BOUNDED
        @given(case=operation.as_strategy(generation_mode=mode))
        def holds(case: schemathesis.Case) -> None:
            case.call_and_validate(headers=PLAIN)

        holds()


def test_what_a_list_gives_leads_on_as_described() -> None:
    """From each list to each one in it, and on to what hangs on that: no operation that asks for one is left out."""
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    operations = [found.ok() for found in schema.get_all_operations()]
    lists = {operation.path: operation for operation in operations if "{" not in operation.path}
    for one in (operation for operation in operations if "{" in operation.path):
        above, _, rest = one.path.partition("/{")
        parameter, room = rest.partition("}")[0], above.rpartition("/")[2]
        found = lists[above].Case(query={"limit": AS_MANY}).call_and_validate(headers=PLAIN).json()["items"]
        given = [item[CALLED.get(room, parameter)] for item in found]
        assert given, f"the demonstration has none for {one.path}"
        for code in given:
            answer = one.Case(path_parameters={parameter: code}).call_and_validate(headers=PLAIN)
            assert answer.status_code == 200, (one.path, code)
