from django.db import migrations

from cydwaith.texts.frozen import FROZEN


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)


def backwards(_apps, editor):
    FROZEN.unprotect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("texts", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
