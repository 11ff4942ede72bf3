"""Every declaration of the ground, in the order in which people read them."""

from typing import Final

from cydwaith.bodies.personal.accounts import OF_ACCOUNTS
from cydwaith.bodies.personal.nobodys import NOBODYS
from cydwaith.bodies.personal.posts import OF_POSTS
from cydwaith.bodies.personal.sign_in import OF_SIGN_IN

DECLARATIONS: Final = (*OF_ACCOUNTS, *OF_SIGN_IN, *OF_POSTS, *NOBODYS)
