"""What people do with a bid: write it together, take part in it, sign it and send it."""
