from django.db import migrations


class Migration(migrations.Migration):
    """The database refused to change entries from here on; 0004 puts its own triggers in place of these."""

    dependencies = [("record", "0001_initial")]

    operations = []
