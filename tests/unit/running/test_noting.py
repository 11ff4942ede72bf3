"""An answer that was kept for somebody else has an id of its own, and is counted."""

from collections.abc import Callable, Iterable

from django.test import RequestFactory
from prometheus_client import REGISTRY

from cydwaith.running.noting import KEPT, Noting

OTHERS = "0123456789abcdef0123456789abcdef"


def kept(_environ: object, start_response: Callable[..., object]) -> Iterable[bytes]:
    """An answer as it was made for somebody else."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Request-Id", OTHERS)])
    return [b"kept"]


def asked(**headers: str) -> dict[str, str]:
    said: list[list[tuple[str, str]]] = []
    environ = RequestFactory().get("/en/", headers=headers).environ

    def start(_status: str, head: list[tuple[str, str]], _error: object = None) -> Callable[[bytes], object]:
        said.append(head)
        return bytes

    assert b"".join(Noting(kept)(environ, start)) == b"kept"
    return {name.lower(): value for name, value in said[-1]}


def counted() -> float:
    return REGISTRY.get_sample_value("cydwaith_requests_total", {"route": KEPT, "method": "GET", "status": "200"}) or 0


def test_each_has_its_own_id() -> None:
    mine = "4bf92f3577b34da6a3ce929d0e0e4736"
    assert asked(x_request_id=mine)["x-request-id"] == mine
    first, second = asked()["x-request-id"], asked()["x-request-id"]
    assert len({first, second, OTHERS}) == 3


def test_it_is_counted() -> None:
    before = counted()
    asked()
    assert counted() == before + 1
