"""One cell."""
