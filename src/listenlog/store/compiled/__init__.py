"""Generated SQL text, one module a database: `make sql`."""
