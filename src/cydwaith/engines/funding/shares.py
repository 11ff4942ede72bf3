"""Shares of a sum in whole pence: none made, none lost."""

from collections.abc import Mapping


def split(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Divide `total` pence in proportion to whole `weights`, by the greatest remainders (Hamilton's method).

    The shares add up to the total, each within a penny of the exact share; of equal remainders the first by name has
    the penny. Raises ValueError for a negative total or weight, or where no weight is above nought.
    """
    whole = sum(weights.values())
    if total < 0 or whole <= 0 or min(weights.values()) < 0:
        raise ValueError("a sum is divided by weights from nought up, of which one is above it")
    shares = {name: total * weight // whole for name, weight in weights.items()}
    left = total - sum(shares.values())
    for name in sorted(weights, key=lambda name: (-(total * weights[name] % whole), name))[:left]:
        shares[name] += 1
    return shares
