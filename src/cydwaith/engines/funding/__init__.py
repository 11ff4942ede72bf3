"""Money for working together: shares in whole pence, an account that balances on every day, an order and how sure it
is, and the best choice that the money and stated rules allow.
"""

from cydwaith.engines.funding.account import Account, Kind, Line, Overdrawn
from cydwaith.engines.funding.order import Place, order
from cydwaith.engines.funding.portfolio import Bid, Choice, Impossible, Price, Rule, choose, prices
from cydwaith.engines.funding.shares import split

__all__ = [
    "Account",
    "Bid",
    "Choice",
    "Impossible",
    "Kind",
    "Line",
    "Overdrawn",
    "Place",
    "Price",
    "Rule",
    "choose",
    "order",
    "prices",
    "split",
]
