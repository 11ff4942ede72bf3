"""What was issued and what was announced stays as it is."""

from django.db import migrations

from cydwaith.school.frozen import FROZEN


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)


def backwards(_apps, editor):
    FROZEN.unprotect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("school", "0001_courses")]

    operations = [migrations.RunPython(forwards, backwards)]
