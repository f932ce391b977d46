"""Use cases: plain functions from a journal and arguments to domain objects; no printing, no SQL, no clock."""
