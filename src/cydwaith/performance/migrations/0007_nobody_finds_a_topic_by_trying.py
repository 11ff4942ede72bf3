from django.db import migrations, models

import cydwaith.record.sealing


class Migration(migrations.Migration):
    """What was found before has no salt, so that its hash in the record still holds; what is found from now on has."""

    dependencies = [("performance", "0006_begun_as_drafts")]
    operations = [
        migrations.AddField(
            model_name="panelfinding",
            name="salt",
            field=models.CharField(blank=True, default="", max_length=32),
        ),
        migrations.AlterField(
            model_name="panelfinding",
            name="salt",
            field=models.CharField(blank=True, default=cydwaith.record.sealing.new_salt, max_length=32),
        ),
    ]
