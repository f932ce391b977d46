"""The first schema: every table, the change journal's triggers and the full-text index.

Frozen as text when it was released, from what the models compile to; later revisions change it step by step.
"""

import json
from pathlib import Path
from typing import Any

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Run the frozen statements; Alembic keeps its own version table."""
    dialect = op.get_bind().dialect.name
    connection: Any = op.get_bind().connection.driver_connection
    frozen = json.loads(Path(__file__).with_name(f"0001_first.{dialect}.json").read_text(encoding="utf-8"))
    for statement in frozen:
        if "alembic_version" not in statement:
            connection.execute(statement)
