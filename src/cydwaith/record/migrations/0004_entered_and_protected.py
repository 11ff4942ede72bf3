from types import SimpleNamespace

from django.db import migrations

from cydwaith.record.append_only import protect, unprotect
from cydwaith.record.appending import number


def forwards(apps, editor):
    names = ("Entry", "Head", "Node")
    number(SimpleNamespace(**{name: apps.get_model("record", name) for name in names}))
    protect(editor.connection)


def backwards(_apps, editor):
    unprotect(editor.connection)


class Migration(migrations.Migration):
    """Every entry there is gets its number, in the order in which they were written; then nothing of it may change."""

    dependencies = [("record", "0003_log")]

    operations = [migrations.RunPython(forwards, backwards)]
