"""listenlog: a terminal-first personal CRM that helps you listen."""

__version__ = "0.1.0"
