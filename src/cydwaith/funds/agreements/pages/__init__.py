"""The pages of awards made here."""
