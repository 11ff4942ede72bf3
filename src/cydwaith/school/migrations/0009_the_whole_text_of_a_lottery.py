from django.db import migrations, models

from cydwaith.school.frozen import FROZEN


def free(_apps, editor):
    FROZEN.unprotect(editor.connection)


def guard(_apps, editor):
    FROZEN.protect(editor.connection)


class Migration(migrations.Migration):
    """The text by which lots are drawn has room for the name of its course and the day on which it begins."""

    dependencies = [("school", "0008_tests_of_modules")]

    # SQLite makes the table anew, which no trigger that reads it lets it do.
    operations = [
        migrations.RunPython(free, guard),
        migrations.AlterField("cohort", "seed", models.CharField(max_length=120)),
        migrations.RunPython(guard, free),
    ]
