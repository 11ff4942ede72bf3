"""RFC 6962 section 2.1 (RFC 9162 section 2.1) written down as it stands there: slow, recursive, independent of ours."""

from hashlib import sha256


def MTH(leaves: list[bytes]) -> bytes:
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    k = largest_power_below(len(leaves))
    return sha256(b"\x01" + MTH(leaves[:k]) + MTH(leaves[k:])).digest()


def PATH(m: int, leaves: list[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    k = largest_power_below(len(leaves))
    return [*PATH(m, leaves[:k]), MTH(leaves[k:])] if m < k else [*PATH(m - k, leaves[k:]), MTH(leaves[:k])]


def PROOF(m: int, leaves: list[bytes]) -> list[bytes]:
    return SUBPROOF(m, leaves, b=True)


def SUBPROOF(m: int, leaves: list[bytes], *, b: bool) -> list[bytes]:
    if m == len(leaves):
        return [] if b else [MTH(leaves)]
    k = largest_power_below(len(leaves))
    return (
        [*SUBPROOF(m, leaves[:k], b=b), MTH(leaves[k:])]
        if m <= k
        else [*SUBPROOF(m - k, leaves[k:], b=False), MTH(leaves[:k])]
    )


def largest_power_below(n: int) -> int:
    k = 1
    while k * 2 < n:
        k *= 2
    return k
