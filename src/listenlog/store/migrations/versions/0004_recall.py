"""Recall: what a card and a review know more of, conversations told freely, people taken for another."""

import json
from pathlib import Path
from typing import Any

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Run the frozen statements."""
    dialect = op.get_bind().dialect.name
    connection: Any = op.get_bind().connection.driver_connection
    for statement in json.loads(Path(__file__).with_name(f"0004_recall.{dialect}.json").read_text(encoding="utf-8")):
        connection.execute(statement)
