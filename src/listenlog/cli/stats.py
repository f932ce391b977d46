"""`listenlog stats`: how well you listened."""

from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.services.stats import count_listening

EXAMPLES = (
    ("listenlog stats", "the last half year"),
    ('listenlog stats --since "last month"', "from its first day until today"),
    ("listenlog stats --json", "for scripts"),
)


def stats(
    ctx: typer.Context,
    since: Annotated[
        str | None, typer.Option("--since", metavar="WHEN", help="Count from that day on, not the last half year.")
    ] = None,
) -> None:
    """Count what was solved, kept and learned; talks come last.

    Needs solved and said back, wishes and promises kept; then what a talk taught, how soon you noted it, and who asked
    you to stop. How many talks there were comes last, since more of them isn't better.
    """
    session: Session = ctx.obj
    start = session.when(since, forward=False, periods=True).on if since is not None else None
    counted = count_listening(session.journal(), session.now.on, start)
    if session.settings.json:
        from listenlog.interchange.plain import stats_of

        session.document(**stats_of(counted))
        return
    from listenlog.views.stats import nothing_counted, stats_card, stats_lines

    if counted.empty:
        session.line(nothing_counted(counted.period))
    elif session.in_words:
        session.card(stats_card(counted))
    else:
        session.page(session.text(line) for line in stats_lines(counted, session.width))
