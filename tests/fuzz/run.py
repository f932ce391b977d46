"""Fuzzes every reader, guided by coverage, each for some seconds in a process of its own: `make fuzz`.

    python tests/fuzz/run.py [--seconds 20] [--only NAME]... [--keep FOLDER]

What breaks one is kept in FOLDER, and given again by: python tests/fuzz/run.py --only NAME --again FILE
"""

import argparse
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))


def fuzz(name: str, seconds: int, folder: Path) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["listenlog"]):
        from fuzz.targets import tried

    seeds = folder / "seeds" / name.replace(" ", "-")
    seeds.mkdir(parents=True, exist_ok=True)
    words = folder / "words.txt"
    atheris.Setup(
        [sys.argv[0], str(seeds), f"-dict={words}", f"-max_total_time={seconds}", "-max_len=2000", "-timeout=10",
         f"-artifact_prefix={folder}/{name.replace(' ', '-')}-", "-verbosity=0", "-print_final_stats=1"],
        lambda data: tried(name, data),
    )  # fmt: skip
    atheris.Fuzz()


def main() -> int:
    """Fuzz all targets, one after another; return 1 where any broke."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--only", action="append")
    parser.add_argument("--keep", default="fuzz-found", help="where inputs that break something are kept")
    parser.add_argument("--again", help="give a target this file, and show what breaks")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    folder = Path(given.keep).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    if given.one:
        fuzz(given.one, given.seconds, folder)
        return 0
    from fuzz.targets import TARGETS, tried
    from fuzz.test_targets import WORDS

    if given.again:
        tried(given.only[0], Path(given.again).read_bytes())
        return 0
    quoted = (word.encode("utf-8", "replace") for word in WORDS)
    lines = ("".join(f"\\x{byte:02x}" for byte in word) for word in quoted)
    (folder / "words.txt").write_text("".join(f'"{line}"\n' for line in lines))
    broken = []
    for name in given.only or TARGETS:
        command = [sys.executable, __file__, "--one", name, "--seconds", str(given.seconds), "--keep", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        runs = next((line.split()[-1] for line in done.stderr.splitlines() if "number_of_executed_units" in line), "?")
        print(
            f"{name:20} {runs:>10} inputs in {given.seconds} s   {'well' if not done.returncode else 'BROKEN'}",
            flush=True,
        )
        if done.returncode:
            broken.append(name)
            print(done.stderr[-3000:])
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
