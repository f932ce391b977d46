"""How many slips of the keys lie between two words."""


def edits(one: str, other: str) -> int:
    """Return the Damerau-Levenshtein distance, of adjacent letters swapped at most once (optimal string alignment).

    Source: Boytsov, "Indexing methods for approximate dictionary searching" (JEA 2011), section 2.1.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, last[j - 2] + 1)
            row.append(least)
    return row[-1]
