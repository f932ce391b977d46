"""Times daily commands on an encrypted store, each run in turn with the same command on a plain one.

Prints the median of the ratios of wall time, pair by pair: with the key in a file, and in a keyring (the one of the
tests, a file behind the library: what the library itself costs; a desktop's adds its own).

    python benchmarks/encryption.py [--pairs 15] [--keep FOLDER]
"""

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from startup import COMMANDS, LISTENLOG, build, timed

TIMED = ("note", "brief", "reach", "today", "search (rare word)", "prompt")
TESTS = str(Path(__file__).resolve().parent.parent / "tests")


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the environment of commands in that home."""
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "LISTENLOG_BACKUPS": "off", **more}


def main() -> None:
    """Build a plain store and two encrypted ones of each size, and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--keep", help="build the stores here and find them again next time")
    given = parser.parse_args()
    os.umask(0o077)
    with tempfile.TemporaryDirectory() as temporary:
        for contacts, notes in ((100, 1_000), (10_000, 200_000)):
            base = Path(given.keep or temporary) / f"{contacts}-{notes}"
            plain = environment(base / "plain")
            ring = {"PYTHON_KEYRING_BACKEND": "keyrings.InFile", "PYTHONPATH": TESTS}
            kinds = {
                "key file": environment(base / "file", LISTENLOG_KEY_FILE=str(base / "key")),
                "keyring": environment(base / "ring", LISTENLOG_TEST_KEYRING=str(base / "ring-keys"), **ring),
            }
            if not base.exists():
                (base / "plain/.local/share/listenlog").mkdir(parents=True)
                build(str(base / "plain/.local/share/listenlog/listenlog.db"), contacts, notes)
                for kind in kinds.values():
                    shutil.copytree(base / "plain", kind["HOME"])
                    subprocess.run([LISTENLOG, "encrypt"], env=kind, stdout=subprocess.DEVNULL, check=True)
            print(f"\n{contacts:,} contacts, {notes:,} notes, times the same on a plain store; {given.pairs} pairs")
            print(f"{'':22}{'plain ms':>10}{''.join(f'{name:>10}' for name in kinds)}")
            for name in TIMED:
                row, before = [], []
                for kind in kinds.values():
                    command = [LISTENLOG, *COMMANDS[name]]
                    pairs = []
                    for number in range(given.pairs + 1):
                        ours, theirs = timed(command, kind)[0], timed(command, plain)[0]
                        if number:  # the first fills caches
                            pairs.append(ours / theirs)
                            before.append(theirs)
                    row.append(statistics.median(pairs))
                told = "".join(f"{ratio:10.2f}" for ratio in row)
                print(f"{name:22}{statistics.median(before) * 1000:10.1f}{told}", flush=True)


if __name__ == "__main__":
    main()
