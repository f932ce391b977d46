"""Contacts as other programs told of them, and what a calendar calls a meeting."""

import json
from pathlib import Path
from typing import Any

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Run the frozen statements."""
    dialect = op.get_bind().dialect.name
    connection: Any = op.get_bind().connection.driver_connection
    for statement in json.loads(Path(__file__).with_name(f"0006_originals.{dialect}.json").read_text(encoding="utf-8")):
        connection.execute(statement)
