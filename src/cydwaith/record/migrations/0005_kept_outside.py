from django.db import migrations

from cydwaith.record import keys, safekeeping


def forwards(apps, _editor):
    """What was signed before it was kept outside the database is kept there from now on."""
    stored = apps.get_model("record", "Checkpoint").objects.order_by("size")
    if stored.exists():
        safekeeping.begin(keys.signer().verifier, *safekeeping.named(apps.get_model("record", "Entry").objects.all()))


class Migration(migrations.Migration):
    dependencies = [("record", "0004_entered_and_protected")]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
