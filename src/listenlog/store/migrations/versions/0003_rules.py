"""Rules of communication: lifted and vague ones, limits of a cadence, breaches; how often you talk, kept derived.

What is derived is worked out after the upgrade, in the same transaction.
"""

import json
from pathlib import Path
from typing import Any

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Run the frozen statements."""
    dialect = op.get_bind().dialect.name
    connection: Any = op.get_bind().connection.driver_connection
    for statement in json.loads(Path(__file__).with_name(f"0003_rules.{dialect}.json").read_text(encoding="utf-8")):
        connection.execute(statement)
