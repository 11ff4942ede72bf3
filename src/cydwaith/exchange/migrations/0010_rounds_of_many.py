from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """A round takes openings of several organisations, and can be withdrawn before it is run."""

    dependencies = [("exchange", "0009_no_placement_ends_before_it_begins")]
    operations = [
        migrations.AddField("round", "invites", models.BooleanField(default=False)),
        migrations.AddField("round", "withdrawn", models.DateTimeField(null=True)),
        migrations.AddField("round", "why_cy", models.TextField(blank=True)),
        migrations.AddField("round", "why_en", models.TextField(blank=True)),
        migrations.AddConstraint(
            "round",
            models.CheckConstraint(
                condition=Q(withdrawn=None, why_cy="", why_en="")
                | (Q(withdrawn__isnull=False, run=None) & ~Q(why_cy="") & ~Q(why_en="")),
                name="a_withdrawn_round_says_why_and_is_not_run",
            ),
        ),
    ]
