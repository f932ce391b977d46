"""launchd's property lists: a job as an agent, and the time in one."""

from listenlog.domain.schedule import Job


def label(job: str, book: str) -> str:
    """Return what the agent of a job is called."""
    return f"listenlog.{job}" + (f".{book}" if book else "")


def agent_text(job: Job, book: str) -> str:
    """Return the agent of a job; launchd runs what was missed in sleep when the machine wakes."""
    import plistlib

    hour, minute = map(int, job.at.split(":"))
    said = {
        "Label": label(job.name, book),
        "ProgramArguments": list(job.command),
        "EnvironmentVariables": dict(job.environment),
        "StartCalendarInterval": {"Hour": hour, "Minute": minute},
    }
    text = plistlib.dumps({key: value for key, value in said.items() if value}, sort_keys=False).decode()
    return text.replace("\t", "  ")


def time_of_agent(text: str) -> str:
    """Return the 'HH:MM' of an agent's text, '' where it has none."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        at = plistlib.loads(text.encode())["StartCalendarInterval"]
        return f"{at['Hour']:02}:{at['Minute']:02}"
    except (ExpatError, ValueError, KeyError, TypeError):
        return ""
