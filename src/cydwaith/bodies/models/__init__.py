"""What is stored about who is who in Wales."""

from cydwaith.bodies.models.account import Account, Membership
from cydwaith.bodies.models.acting import Acting, Delegation
from cydwaith.bodies.models.body import Body, BodyKind, Holding, Person, Post, PostKind
from cydwaith.bodies.models.domain import Domain
from cydwaith.bodies.models.joining import JoinRequest
from cydwaith.bodies.models.kept import Kept
from cydwaith.bodies.models.place import AreaGroup, AreaMembership, Extent, Place, PlaceKind
from cydwaith.bodies.models.portfolio import Portfolio, PortfolioTopic
from cydwaith.bodies.models.topic import Topic

__all__ = [
    "Account",
    "Acting",
    "AreaGroup",
    "AreaMembership",
    "Body",
    "BodyKind",
    "Delegation",
    "Domain",
    "Extent",
    "Holding",
    "JoinRequest",
    "Kept",
    "Membership",
    "Person",
    "Place",
    "PlaceKind",
    "Portfolio",
    "PortfolioTopic",
    "Post",
    "PostKind",
    "Topic",
]
