"""What is hashed with the words of draft minutes."""

from django.db import migrations, models

import cydwaith.record.sealing
from cydwaith.meetings.frozen import FROZEN


def salt(default: object) -> models.CharField:
    return models.CharField(blank=True, default=default, max_length=32)


def guard(_apps, editor):
    FROZEN.protect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0003_circulated")]

    # Rows from before have none, so that what the record was told of them still holds.
    operations = [
        migrations.AddField("minutes", "salt", salt("")),
        migrations.AlterField("minutes", "salt", salt(cydwaith.record.sealing.new_salt)),
        # The table is another one on SQLite, and its triggers know one column more.
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
