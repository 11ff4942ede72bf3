from django.db import migrations, models
from django.db.models import F, Q

from cydwaith.exchange.guarding import protect, unprotect


def free(_apps, editor):
    unprotect(editor.connection)


def guard(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """A placement that ended before it began would count as fewer than no days in the civil service."""

    dependencies = [("exchange", "0008_no_row_is_changed_into_another")]

    # SQLite makes the table anew, which no trigger that reads it lets it do.
    operations = [
        migrations.RunPython(free, guard),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=Q(("ended", None), ("ended__gte", F("begins")), _connector="OR"),
                name="placement_ends_after_it_begins",
            ),
        ),
        migrations.RunPython(guard, free),
    ]
