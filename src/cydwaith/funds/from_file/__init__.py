"""Bids in a file: their order by the scores that people gave, and the choice that money and stated rules allow."""
