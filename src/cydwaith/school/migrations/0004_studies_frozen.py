"""A method that was frozen, results that were told, and lots that were drawn stay as they are."""

from django.db import migrations

from cydwaith.school.frozen import OF_STUDIES


def forwards(_apps, editor):
    OF_STUDIES.protect(editor.connection)


def backwards(_apps, editor):
    OF_STUDIES.unprotect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("school", "0003_studies")]

    operations = [migrations.RunPython(forwards, backwards)]
