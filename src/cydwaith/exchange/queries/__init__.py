"""What people ask of the exchange of people."""
