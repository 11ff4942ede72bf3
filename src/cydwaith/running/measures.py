"""What is counted for Prometheus in each process that serves pages; `metrics` adds them up."""

from typing import Final

from prometheus_client import Counter, Histogram

NOWHERE: Final = "none"
"""The route of an address that leads nowhere; what stood in the address is told to nobody."""
REQUESTS: Final = Counter("cydwaith_requests", "Requests answered, by route.", ("route", "method", "status"))
SECONDS: Final = Histogram(
    "cydwaith_request_seconds",
    "Seconds from a request to its answer, by route.",
    ("route",),
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
METHODS: Final = {"GET", "HEAD", "POST", "OPTIONS"}


def count(*, route: str, method: str, status: int, seconds: float) -> None:
    """Count one answer."""
    REQUESTS.labels(route, method, str(status)).inc()
    SECONDS.labels(route).observe(seconds)


def known(method: str | None) -> str:
    """A method; all that we do not answer are one: whoever asks could name a thousand."""
    return method if method in METHODS else "other"
