"""The only place that knows SQL or SQLModel."""
