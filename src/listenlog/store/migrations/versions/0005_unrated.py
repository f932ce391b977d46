"""A quiz goes on where it was stopped: answers typed and not rated yet, and which boxes were flipped."""

import json
from pathlib import Path
from typing import Any

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Run the frozen statements."""
    dialect = op.get_bind().dialect.name
    connection: Any = op.get_bind().connection.driver_connection
    for statement in json.loads(Path(__file__).with_name(f"0005_unrated.{dialect}.json").read_text(encoding="utf-8")):
        connection.execute(statement)
