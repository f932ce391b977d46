"""Text to domain and back, one file a format; no files, no network, no store."""
