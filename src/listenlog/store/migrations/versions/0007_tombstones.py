"""What was forgotten, by marks that imports compare."""

import json
from pathlib import Path
from typing import Any

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Run the frozen statements."""
    dialect = op.get_bind().dialect.name
    connection: Any = op.get_bind().connection.driver_connection
    statements = Path(__file__).with_name(f"0007_tombstones.{dialect}.json")
    for statement in json.loads(statements.read_text(encoding="utf-8")):
        connection.execute(statement)
