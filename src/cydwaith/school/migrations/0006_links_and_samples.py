"""Which trials are samples, and where sessions are held online."""

import django.db.models.deletion
from django.db import migrations, models

from cydwaith.school.frozen import OF_STUDIES


def forwards(_apps, editor):
    OF_STUDIES.protect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("school", "0005_no_row_takes_anothers_place")]

    operations = [
        migrations.AddField(model_name="trial", name="sample", field=models.BooleanField(default=False)),
        migrations.CreateModel(
            name="SessionLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("url", models.URLField(max_length=500)),
                ("at", models.DateTimeField()),
                (
                    "session",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="link", to="school.session"
                    ),
                ),
            ],
            options={"ordering": ("session",)},
        ),
        # SQLite made the table anew, without its triggers.
        migrations.RunPython(forwards, migrations.RunPython.noop),
    ]
