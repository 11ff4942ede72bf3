"""What people do in the exchange of people."""
