"""Who assesses bids, what they declare, the scores they give, and which bids are put to the forum that decides."""
