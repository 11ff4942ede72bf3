"""Awards made here: the agreement that every organisation signs, its money to the penny, and what is reported back."""
