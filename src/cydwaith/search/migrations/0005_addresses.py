"""The index keeps where the page of each thing is. An index of the former format is made anew before it is asked."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0004_whole_answers")]

    operations = [
        migrations.AddField(
            "document",
            f"address_{language}",
            models.CharField(blank=True, default="", max_length=300),
            preserve_default=False,
        )
        for language in ("cy", "en")
    ]
