"""Runs revisions on the connection that migrate.py hands over, in the transaction it has begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
