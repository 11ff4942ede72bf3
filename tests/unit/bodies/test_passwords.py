"""Which passwords are taken, and that they are compared as they were typed."""

import pytest
from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from django.utils.module_loading import import_string

from cydwaith.bodies.models import Account

LONG = "rydyn ni'n cydweithio dros Gymru gyfan â chalon lawen – " * 2


@pytest.mark.parametrize(
    "password", [LONG, "x" * 64 + "yz!", "πλήρης ελευθερία", "only small letters", "123-456-789-00"]
)
def test_any_letters_will_do_if_they_are_many(password: str) -> None:
    validate_password(password)


@pytest.mark.parametrize("password", ["", "short", "elevenchars", "password1234", "qwertyuiop123", "1234567891011"])
def test_short_and_common_ones_will_not(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password)


def test_ones_like_the_persons_own_address_will_not() -> None:
    with pytest.raises(ValidationError):
        validate_password("sian.williams1", Account(email="sian.williams@council.example"))


@pytest.mark.django_db
def test_all_of_a_long_one_counts_and_nothing_is_changed_in_it() -> None:
    account = Account.objects.create_user("someone@council.example", LONG)
    assert account.check_password(LONG)
    for other in (LONG[:-1], LONG.upper(), LONG.strip(), LONG + " "):
        assert not account.check_password(other)
    assert authenticate(RequestFactory().post("/"), email="someone@council.example", password=LONG[:64]) is None


def test_they_are_kept_as_pbkdf2_with_many_rounds() -> None:
    """The tests themselves use a quick hash; what is installed is Django's own."""
    from django.conf import global_settings

    first = import_string(global_settings.PASSWORD_HASHERS[0])
    assert issubclass(first, PBKDF2PasswordHasher)
    assert first.iterations >= 600_000
    source = (settings.PACKAGE / "settings.py").read_text()
    assert "PASSWORD_HASHERS" not in source
