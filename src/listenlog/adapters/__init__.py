"""The outside world: other programs, and files that are neither store nor settings."""
