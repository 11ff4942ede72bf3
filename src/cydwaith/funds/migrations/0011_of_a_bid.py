"""Of which bid an award was made."""

import django.db.models.deletion
from django.db import migrations, models

from cydwaith.funds.agreements.guarding import protect, unprotect


def free(_apps, editor):
    unprotect(editor.connection)


def guard(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("funds", "0010_joint_awards")]

    # SQLite makes the table anew, which no trigger that reads it lets it do; they also know one column more then.
    operations = [
        migrations.RunPython(free, guard),
        migrations.AddField(
            "jointaward",
            "bid",
            models.OneToOneField(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="award", to="funds.bid"
            ),
        ),
        migrations.RunPython(guard, free),
    ]
