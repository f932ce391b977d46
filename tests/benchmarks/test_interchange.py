"""Files of real programs, where they are at hand: every one is read, and nothing of them is lost on the way out."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = next((above / "shared" for above in ROOT.parents if (above / "shared").is_dir()), ROOT.parent / "shared")
CONTACTS = SHARED / "data" / "contacts"


@pytest.fixture(scope="module")
def benchmark() -> Any:
    """Return benchmarks/interchange.py as a module."""
    spec = spec_from_file_location("round_trips", ROOT / "benchmarks" / "interchange.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("kind", ["vcard", "csv", "friends", "monica", "mutt", "ics"])
@pytest.mark.skipif(not CONTACTS.exists(), reason="the shared files of contacts aren't here")
def test_nothing_of_a_corpus_is_lost(benchmark: Any, kind: str) -> None:
    tally = benchmark.Tally()
    paths = [
        p for p in sorted((CONTACTS / kind).iterdir()) if p.suffix != ".tsv" and not p.name.endswith("expected.vcf")
    ]
    for path in paths:
        benchmark.round_trip(path, path.read_bytes(), tally)
    assert paths
    assert tally.lost == []
    assert tally.found >= tally.expected * 0.995 > 0


def test_the_benchmark_sees_what_is_lost(benchmark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tally = benchmark.Tally()
    data = benchmark.made_cards(20).encode()
    benchmark.round_trip(tmp_path / "cards.vcf", data, tally)
    assert (tally.found, tally.expected, tally.values, tally.lost) == (20, 20, 200, [])
    monkeypatch.setattr("listenlog.interchange.vcard_write._Card._as_it_came", lambda _self, _line, _version: "X-GONE:")
    benchmark.round_trip(tmp_path / "cards.vcf", data, tally)
    assert len(tally.lost) == 2 * 200
