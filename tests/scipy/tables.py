"""Ten tables of 300 x 300 with what SciPy makes of them. A file: places of the columns, one line a row ("-" is a barred
pair), then how many SciPy matches and the sum of their scores."""

import random
import sys
from pathlib import Path

import numpy
from scipy.optimize import linear_sum_assignment

SIZE, TOP = 300, 3000


def table(seed: int) -> tuple[list[list[int | None]], list[int]]:
    dice = random.Random(seed)
    # From nothing barred to nearly everything (domain.md: 97 %), from many equal scores to few.
    barred = (0, 0.3, 0.6, 0.9, 0.97)[seed % 5]
    steps = (8, TOP)[seed % 2]
    rows = [
        [None if dice.random() < barred else dice.randrange(steps + 1) * (TOP // steps) for _ in range(SIZE)]
        for _ in range(SIZE)
    ]
    # Mentors take none to three; in half of the tables there are too few places for all.
    return rows, [dice.choice((0, 1, 2, 3) if seed < 5 else (0, 0, 1, 1)) for _ in range(SIZE)]


def best(rows: list[list[int | None]], places: list[int]) -> tuple[int, int]:
    # A column for each place. Each match is worth more than all scores together: as many as possible come first.
    seats = [column for column, free in enumerate(places) for _ in range(free)]
    match = SIZE * TOP + 1
    worth = numpy.array([[0 if row[seat] is None else match + row[seat] for seat in seats] for row in rows])
    total = int(worth[linear_sum_assignment(worth, maximize=True)].sum())
    return total // match, total % match


for seed in range(10):
    rows, places = table(seed)
    lines = [" ".join(map(str, places))]
    lines += [" ".join("-" if score is None else str(score) for score in row) for row in rows]
    lines.append("{} {}".format(*best(rows, places)))
    Path(sys.argv[1], f"{seed}.txt").write_text("\n".join(lines) + "\n")
