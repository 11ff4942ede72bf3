"""What is hashed with the words of what is not public yet."""

from django.db import migrations, models

import cydwaith.record.sealing


def salt(default: object) -> models.CharField:
    return models.CharField(blank=True, default=default, max_length=32)


class Migration(migrations.Migration):
    dependencies = [("practices", "0005_attachments")]

    # Rows from before have none, so that what the record was told of them still holds.
    operations = [
        migrations.AddField("attachment", "salt", salt("")),
        migrations.AlterField("attachment", "salt", salt(cydwaith.record.sealing.new_salt)),
        migrations.AddField("version", "salt", salt("")),
        migrations.AlterField("version", "salt", salt(cydwaith.record.sealing.new_salt)),
    ]
