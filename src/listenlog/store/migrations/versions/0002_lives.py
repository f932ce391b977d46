"""What becomes of a contact: died, archived, later, merged into another; whom an operation was about.

Changes of cards are recorded from here on, like all others, so that undo leaves an equal export.
"""

import json
from pathlib import Path
from typing import Any

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Run the frozen statements."""
    dialect = op.get_bind().dialect.name
    connection: Any = op.get_bind().connection.driver_connection
    for statement in json.loads(Path(__file__).with_name(f"0002_lives.{dialect}.json").read_text(encoding="utf-8")):
        connection.execute(statement)
