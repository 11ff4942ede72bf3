"""The index keeps its words as numbers, and the form in which it is written instead of a number that somebody raised.

An index without a form is made anew before it is asked; it is emptied here, so that no document is without its numbers.
"""

from importlib import import_module

from django.db import migrations, models

former = import_module("cydwaith.search.migrations.0004_whole_answers")


class Migration(migrations.Migration):
    dependencies = [("search", "0005_addresses")]

    operations = [
        migrations.RunPython(former.empty, migrations.RunPython.noop),
        migrations.AddField("document", "numbers", models.BinaryField(default=b""), preserve_default=False),
        migrations.RemoveField("state", "format"),
        migrations.AddField(
            "state", "form", models.CharField(blank=True, default="", max_length=16), preserve_default=False
        ),
    ]
