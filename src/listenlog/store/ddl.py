"""The whole schema as SQL text: tables and indexes, the change journal's triggers, the full-text index."""

from typing import Any

from sqlalchemy import ForeignKeyConstraint, Table
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from listenlog.store.models import NOT_JOURNALLED, SCHEMA_REVISION

# What is searched: a number that marks the kind in the index's row ids (id * 8 + number), and the columns of its text.
SEARCHED: dict[str, tuple[int, tuple[str, ...]]] = {
    "interaction": (1, ("summary",)),
    "fact": (2, ("topic", "text")),
    "need": (3, ("asked", "underlying", "corrected", "resolution")),
    "promise": (4, ("text",)),
    "preference": (5, ("words",)),
    "question": (6, ("text",)),
    "contact": (7, ("name", "met")),
}
FEW = 20_000  # rows with a word, up to which they are all looked up
LONGEST_SEARCHED = 250_000  # characters of a row: a tsvector holds a megabyte


@compiles(ForeignKeyConstraint, "postgresql")
def _deferrable(constraint: Any, compiler: Any, **kw: Any) -> str:
    """Let what undo puts back refer to what it puts back later, in the same transaction."""
    return f"{compiler.visit_foreign_key_constraint(constraint, **kw)} DEFERRABLE INITIALLY IMMEDIATE"


def schema(dialect: Dialect, name: str) -> list[str]:
    """Return the statements that make an empty store, in order."""
    tables = SQLModel.metadata.sorted_tables
    made = [_text(CreateTable(table), dialect) for table in tables]
    made += [
        _text(CreateIndex(index), dialect)
        for table in tables
        for index in sorted(table.indexes, key=lambda i: str(i.name))
    ]
    made += _sqlite_extras(tables) if name == "sqlite" else _postgresql_extras(tables)
    made.append("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    made.append(f"INSERT INTO alembic_version (version_num) VALUES ('{SCHEMA_REVISION}')")
    made.append(f"INSERT INTO current_operation (id, bulk) VALUES (1, {'0' if name == 'sqlite' else 'false'})")
    return made


def _text(construct: Any, dialect: Dialect) -> str:
    return " ".join(str(construct.compile(dialect=dialect)).split())


def _body(columns: tuple[str, ...], prefix: str = "") -> str:
    return " || ' ' || ".join(f"coalesce({prefix}{column}, '')" for column in columns)


def _sqlite_extras(tables: list[Table]) -> list[str]:
    union = " UNION ALL ".join(
        f"SELECT id * 8 + {number} AS rowid, {_body(columns)} AS body FROM {table} WHERE trim({_body(columns)}) <> ''"
        for table, (number, columns) in SEARCHED.items()
    )
    made = [
        f"CREATE VIEW searchable AS {union}",
        (
            "CREATE VIRTUAL TABLE search USING fts5"
            "(body, content='searchable', content_rowid='rowid', tokenize='porter unicode61 remove_diacritics 2')"
        ),
    ]
    for name, (number, columns) in SEARCHED.items():
        made += _search_triggers(name, number, columns)
    for table in tables:
        if table.name not in NOT_JOURNALLED:
            made += _change_triggers(table)
    return made + _rhythm_triggers()


# When a row of these changes, whose rhythm may change with it: the condition, and a select of contacts from a row.
_AT = "SELECT contact_id FROM affiliation WHERE until_on IS NULL AND organization_id = {row}.organization_id"
RHYTHM = {
    "participant": ("", "SELECT {row}.contact_id WHERE true"),
    "interaction": ("", "SELECT contact_id FROM participant WHERE interaction_id = {row}.id"),
    "affiliation": ("", "SELECT {row}.contact_id WHERE true"),
    "preference": (
        "{row}.aspect = 'cadence'",
        f"SELECT {{row}}.contact_id WHERE {{row}}.contact_id IS NOT NULL UNION {_AT}",
    ),
}


def _rhythm_triggers() -> list[str]:
    """Remember whose rhythm has to be worked out anew, whatever wrote the row."""
    into = "BEGIN INSERT INTO unsettled (id) {select} ON CONFLICT DO NOTHING; END"
    made = []
    for table, (condition, select) in RHYTHM.items():
        for action, row in (("insert", "NEW"), ("update", "NEW"), ("update", "OLD"), ("delete", "OLD")):
            if table == "interaction" and (action, row) != ("update", "NEW"):
                continue  # it comes and goes with its participants
            when = f" WHEN {condition.format(row=row)}" if condition else ""
            name = f"{table}_rhythm_{action}{'_old' if (action, row) == ('update', 'OLD') else ''}"
            made.append(
                f"CREATE TRIGGER {name} AFTER {action.upper()} ON {table}{when} "
                + into.format(select=select.format(row=row))
            )
    return made


def _search_triggers(table: str, number: int, columns: tuple[str, ...]) -> list[str]:
    live = "NOT (SELECT bulk FROM current_operation)"
    new, old = _body(columns, "NEW."), _body(columns, "OLD.")
    into = f"BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + {number}, {new}); END"
    out = f"BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + {number}, {old}); END"
    said, was = f"trim({new}) <> ''", f"trim({old}) <> ''"
    of = ", ".join(columns)
    return [
        f"CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} WHEN {live} AND {said} {into}",
        f"CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} WHEN {live} AND {was} {out}",
        f"CREATE TRIGGER {table}_search_before BEFORE UPDATE OF {of} ON {table} WHEN {live} AND {was} {out}",
        f"CREATE TRIGGER {table}_search_after AFTER UPDATE OF {of} ON {table} WHEN {live} AND {said} {into}",
    ]


def _change_triggers(table: Table) -> list[str]:
    """Record each change with what reverses it, as SQL text written by quote(): exact for every type."""
    columns = [column.name for column in table.columns]
    into = "INSERT INTO change (operation_id, table_name, row_id, action, before)"
    of = "FROM current_operation WHERE operation_id IS NOT NULL; END"
    sets = " || ', ' || ".join(f"'{c} = ' || quote(OLD.{c})" for c in columns if c != "id")
    values = " || ', ' || ".join(f"quote(OLD.{c})" for c in columns)
    name, listed = table.name, ", ".join(columns)
    return [
        (
            f"CREATE TRIGGER {name}_change_insert AFTER INSERT ON {name} BEGIN {into} "
            f"SELECT operation_id, '{name}', NEW.id, 'insert', NULL {of}"
        ),
        (
            f"CREATE TRIGGER {name}_change_update AFTER UPDATE ON {name} BEGIN {into} "
            f"SELECT operation_id, '{name}', OLD.id, 'update', {sets} {of}"
        ),
        (
            f"CREATE TRIGGER {name}_change_delete AFTER DELETE ON {name} BEGIN {into} "
            f"SELECT operation_id, '{name}', OLD.id, 'delete', '({listed}) VALUES (' || {values} || ')' {of}"
        ),
    ]


_RECORD_CHANGE = """
CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current bigint := nullif(current_setting('listenlog.operation', true), '')::bigint;
  was text;
BEGIN
  IF current IS NULL THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT string_agg(format('%I = %L', key, value), ', ')
      INTO was FROM jsonb_each_text(to_jsonb(OLD)) WHERE key <> 'id';
  ELSIF TG_OP = 'DELETE' THEN
    SELECT format('(%s) VALUES (%s)', string_agg(quote_ident(key), ', '), string_agg(quote_nullable(value), ', '))
      INTO was FROM jsonb_each_text(to_jsonb(OLD));
  END IF;
  INSERT INTO change (operation_id, table_name, row_id, action, before)
    VALUES (current, TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN NEW.id ELSE OLD.id END, lower(TG_OP), was);
  RETURN NULL;
END $$
"""


def _postgresql_extras(tables: list[Table]) -> list[str]:
    made = [" ".join(_RECORD_CHANGE.split())]
    made += [
        (
            f"CREATE TRIGGER {table.name}_change AFTER INSERT OR UPDATE OR DELETE ON {table.name} "
            "FOR EACH ROW EXECUTE FUNCTION record_change()"
        )
        for table in tables
        if table.name not in NOT_JOURNALLED
    ]
    for table, (condition, select) in RHYTHM.items():
        both = [(row, condition.format(row=row) or "true", select.format(row=row)) for row in ("NEW", "OLD")]
        body = " ".join(
            f"IF TG_OP <> '{'DELETE' if row == 'NEW' else 'INSERT'}' THEN IF {when} THEN "
            f"INSERT INTO unsettled (id) {listed} ON CONFLICT DO NOTHING; END IF; END IF;"
            for row, when, listed in both
        )
        made.append(
            f"CREATE FUNCTION {table}_rhythm() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$"
        )
        made.append(
            f"CREATE TRIGGER {table}_rhythm AFTER INSERT OR UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_rhythm()"
        )
    return made + _postgresql_search()


def _words(columns: tuple[str, ...], prefix: str = "") -> str:
    """Return what PostgreSQL finds a row by: English stems, without accents, of as much as its type can hold."""
    text = f"left({_body(columns, prefix)}, {LONGEST_SEARCHED})"
    return f"to_tsvector('english', regexp_replace(normalize({text}, NFD), '[\u0300-\u036f]', '', 'g'))"


# The newest rows with some words. What is rare is found by the index and put in order; what is common by walking back
# from the newest. PostgreSQL takes an unknown word for a common one, and would walk through all there is.
_NEWEST_FOUND = f"""
CREATE FUNCTION newest_found(terms text, most bigint) RETURNS SETOF bigint LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET enable_bitmapscan = on AS $$
DECLARE
  asked tsquery := websearch_to_tsquery('english', terms);
  few bigint[] := ARRAY(SELECT rowid FROM search WHERE words @@ asked LIMIT {FEW});
BEGIN
  IF cardinality(few) < {FEW} THEN
    RETURN QUERY SELECT one FROM unnest(few) AS one ORDER BY one DESC LIMIT most;
  ELSE
    PERFORM set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'off', true);
    RETURN QUERY SELECT rowid FROM search WHERE words @@ asked ORDER BY rowid DESC LIMIT most;
  END IF;
END $$
"""


def _postgresql_search() -> list[str]:
    """A table of words beside the rows: common ones are found from the newest back, rare ones by an index."""
    made = [
        "CREATE TABLE search (rowid BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)",
        "CREATE INDEX ix_search_words ON search USING gin (words)",
        " ".join(_NEWEST_FOUND.split()),
    ]
    for table, (number, columns) in SEARCHED.items():
        said = f"trim({_body(columns, 'NEW.')}) <> ''"
        into = f"INSERT INTO search (rowid, words) VALUES (NEW.id * 8 + {number}, {_words(columns, 'NEW.')})"
        made.append(
            f"CREATE FUNCTION {table}_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + {number}; END IF; "
            f"IF TG_OP <> 'DELETE' THEN IF {said} THEN {into}; END IF; END IF; RETURN NULL; END $$"
        )
        made.append(
            f"CREATE TRIGGER {table}_search AFTER INSERT OR DELETE OR UPDATE OF {', '.join(columns)} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_search()"
        )
    return made


def postgresql_search_rows() -> list[str]:
    """Return the statements that fill PostgreSQL's table of words from the rows there are."""
    return [
        f"INSERT INTO search (rowid, words) SELECT id * 8 + {number}, {_words(columns)} FROM {table} "
        f"WHERE trim({_body(columns)}) <> ''"
        for table, (number, columns) in SEARCHED.items()
    ]
