"""What people do with awards made here."""
