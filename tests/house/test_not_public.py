"""Every table says whether everybody may read it; whoever adds one is asked."""

from tests.not_public import MEANT, NOT_PUBLIC, ON_PAGES, PUBLIC, every_table


def test_every_table_says_whether_everybody_may_read_it() -> None:
    tables = {model._meta.label for model in every_table()}
    assert tables - PUBLIC - NOT_PUBLIC.keys() == set(), (
        "say in tests/not_public.py who may read these; of what is not public, make a row in hidden_world.py"
    )
    assert PUBLIC - tables == set(), "there are no such tables"
    assert PUBLIC & NOT_PUBLIC.keys() == set()


def test_what_means_something_to_the_code_is_there() -> None:
    columns = {model._meta.label: [one.name for one in model._meta.concrete_fields] for model in every_table()}
    unknown = {
        f"{table}.{name}"
        for table, names in MEANT.items()
        for name in names
        if table in columns
        if not any(one.startswith(name) for one in columns[table])
    }
    assert unknown == set()
    assert NOT_PUBLIC.keys() >= ON_PAGES
