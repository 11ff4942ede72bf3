"""Accounts, and the role each has in which body."""

import secrets
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from cydwaith.bodies.models.body import Body
from cydwaith.shared.permissions import Role


def new_pseudonym() -> str:
    """A random name for the record, from which nobody can tell the person once the account is gone."""
    return secrets.token_hex(16)


class Accounts(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Account":
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Someone who can sign in. What they may do comes only from their roles in bodies."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150, blank=True)
    language = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")], default="cy")
    is_active = models.BooleanField(default=True)
    pseudonym = models.CharField(max_length=32, unique=True, default=new_pseudonym, editable=False)
    sample = models.BooleanField(default=False)

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return f"account {self.pk}"


class Membership(models.Model):
    """The role an account has in a body."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])

    class Meta:
        constraints = [models.UniqueConstraint(fields=("account", "body"), name="one_role_a_body")]
