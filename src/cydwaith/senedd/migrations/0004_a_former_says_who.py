"""What was corrected is kept with who said it, and as what."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("senedd", "0003_what_was_confirmed")]

    operations = [
        migrations.AddField(
            "former",
            name,
            models.ForeignKey(null=True, on_delete=models.PROTECT, related_name="+", to=f"senedd.{model}"),
        )
        for name, model in (("member", "member"), ("office", "group"))
    ]
