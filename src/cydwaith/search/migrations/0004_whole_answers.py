"""The index keeps what an answer is made of: codes to narrow by, names, where words stand. It is made anew.

What it holds is only worked out from other rows, so it is emptied here; setting up fills it, or the first question.
"""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def empty(apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Forget every shelf: no document of the old format is ever asked."""
    for name in ("Document", "Frequency", "Size"):
        rows = apps.get_model("search", name)._default_manager.using(schema.connection.alias).all()
        rows._raw_delete(rows.db)
    apps.get_model("search", "State")._default_manager.using(schema.connection.alias).update(live=None, filling=None)
    for shelf in range(3):
        schema.execute(f"DROP TABLE IF EXISTS search_words_{shelf:d}")


class Migration(migrations.Migration):
    dependencies = [("search", "0003_version")]

    operations = [
        migrations.RunPython(empty, migrations.RunPython.noop),
        migrations.RemoveField("document", "topics"),
        migrations.RemoveField("document", "places"),
        migrations.RemoveField("document", "marks"),
        migrations.AddField("document", "codes", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField(
            "document", "called", models.CharField(blank=True, default="", max_length=200), preserve_default=False
        ),
        migrations.AddField("document", "tokens", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("state", "format", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField(
            "state", "names", models.CharField(blank=True, default="", max_length=16), preserve_default=False
        ),
        migrations.AddField("state", "upto", models.BigIntegerField(default=0)),
    ]
