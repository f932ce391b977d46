"""Penalised logistic regression by Newton's method, without numpy: the same data give the same weights."""

from collections.abc import Sequence
from math import exp

SAME = 1e-9  # a step that changes no weight by more ends the search


def signed(
    rows: Sequence[Sequence[float]], truths: Sequence[bool], penalty: float, signs: Sequence[int]
) -> list[float]:
    """Return weights of which none has the wrong sign: a feature that would have is left out, and the rest fitted anew.

    `signs` are 1, -1, or 0 for either, for each column, of which the first is the constant's. What speaks for a thing
    can't speak against it in another set; so few rows would have it so by chance.
    """
    left_out: set[int] = set()
    while True:
        weights = newton([[0.0 if i in left_out else x for i, x in enumerate(row)] for row in rows], truths, penalty)
        wrong = {i: w * signs[i] for i, w in enumerate(weights) if i and w * signs[i] < -SAME}
        if not wrong:
            return [0.0 if i in left_out else w for i, w in enumerate(weights)]
        left_out.add(min(wrong, key=lambda i: wrong[i]))


def newton(rows: Sequence[Sequence[float]], truths: Sequence[bool], penalty: float) -> list[float]:
    """Return the weights of a penalised logistic regression; the constant isn't penalised."""
    size = len(rows[0])
    filled = [[(i, x) for i, x in enumerate(row) if x] for row in rows]
    weights = [0.0] * size
    for _step in range(25):
        slope = [-(penalty * w if i else 0.0) for i, w in enumerate(weights)]
        curve = [[(penalty if i == j and i else SAME if i == j else 0.0) for j in range(size)] for i in range(size)]
        for row, truth in zip(filled, truths, strict=True):
            total = sum(weights[i] * x for i, x in row)
            p = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
            bend = p * (1 - p)
            for place, (i, x) in enumerate(row):
                slope[i] += (truth - p) * x
                line, bent = curve[i], bend * x
                for j, y in row[: place + 1]:
                    line[j] += bent * y
        for i in range(size):
            for j in range(i):
                curve[j][i] = curve[i][j]
        step = solved(curve, slope)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < SAME:
            break
    return weights


def solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Return the solution of linear equations, by elimination."""
    rows = [[*row, r] for row, r in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        best = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(i + 1, size):
            share = rows[k][i] / rows[i][i]
            if share:
                rows[k] = [a - share * b for a, b in zip(rows[k], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][k] * found[k] for k in range(i + 1, size))) / rows[i][i]
    return found
