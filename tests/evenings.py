"""Evenings with the quiz, through the installed command: each question is answered when it is asked."""

import os
import subprocess
from collections.abc import Callable, Sequence
from threading import Timer

from command import LISTENLOG, Command


class Evening:
    """What was asked in one run of the quiz, in order, and everything it printed."""

    def __init__(self, talks: list[str], questions: list[str], printed: str) -> None:
        self.talks = talks
        self.questions = questions
        self.printed = printed


def evening(
    listenlog: Command,
    now: str,
    told: Callable[[str], Sequence[str]],
    answer: Callable[[str], str],
    *arguments: str,
) -> Evening:
    """Run the quiz at a moment; `told` gives the lines on a talk, `answer` that to a question.

    Enter accepts the ticks, and the rating unless it is told behind a tab. It may take a minute, no more.
    """
    env = {**listenlog.environment, "LISTENLOG_NOW": now, "LISTENLOG_SCREEN_READER": "1"}
    talks, questions, printed = [], [], ""
    with subprocess.Popen(
        [LISTENLOG, "quiz", *arguments], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as quiz:
        assert quiz.stdin is not None
        assert quiz.stdout is not None
        watch = Timer(60, quiz.kill)
        watch.start()
        for line in quiz.stdout:
            printed += line
            if "learned?" in line:
                talks.append(line.strip())
                replies = [*told(line), "", ""]
            elif line.startswith("Question "):
                questions.append(line.partition(": ")[2].strip())
                typed, _tab, rating = answer(questions[-1]).partition("\t")
                replies = [typed, rating]
            else:
                continue
            quiz.stdin.write("".join(f"{reply}{os.linesep}" for reply in replies))
            quiz.stdin.flush()
        watch.cancel()
    assert quiz.returncode == 0
    return Evening(talks, questions, printed)
