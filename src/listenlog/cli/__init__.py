"""The words of the command line: parse, call one service, show. The only place that prints, prompts or exits."""
