from django.db import migrations

from cydwaith.forums.frozen import protect, unprotect


def forwards(_apps, editor):
    protect(editor.connection)


def backwards(_apps, editor):
    unprotect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("forums", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
