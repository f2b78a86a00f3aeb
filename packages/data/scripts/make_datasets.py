"""Writes src/datasets/*-rows.ts and what the tests compare them with: python3 make_datasets.py penguins.json

penguins.json is that of the npm package vega-datasets 3.2.1, a copy of palmerpenguins. The animals are drawn here.
"""
import json
import pathlib
import sys
import numpy as np
from sklearn.datasets import load_digits, load_iris

here = pathlib.Path(__file__).parent.parent
made = "// Written by scripts/make_datasets.py\n"

def write(name, what, rows):
    text = f'{made}/** {what} */\nexport const {name}Rows =\n  "{rows}";\n'
    (here / f"src/datasets/{name}-rows.ts").write_text(text)

def number(value):
    return "" if value is None or value != value else f"{value:g}"

def table(rows):
    return ";".join(",".join(number(value) for value in row) for row in rows)

iris = load_iris()
write("iris", "Sepal length, sepal width, petal length, petal width; rows in the order of their classes.", table(iris.data))

penguins = json.load(open(sys.argv[1]))
species, islands = ["Adelie", "Chinstrap", "Gentoo"], ["Biscoe", "Dream", "Torgersen"]
sexes = {"MALE": 1, "FEMALE": 2}
keys = ["Beak Length (mm)", "Beak Depth (mm)", "Flipper Length (mm)", "Body Mass (g)"]
birds = [[row[key] for key in keys] for row in penguins]
places = [[species.index(row["Species"]), islands.index(row["Island"]), sexes.get(row["Sex"], 0)] for row in penguins]
write("penguin", "Four measurements, empty where missing; species, island and sex by number.",
      table([a + b for a, b in zip(birds, places)]))

digits = load_digits()
pixels = digits.data.astype(int)
def packed(image):
    """A letter a pixel, a to q for 0 to 16; a run of 2 to 9 zeros is its length."""
    text, zeros = "", 0
    for value in [*image, None]:
        if value == 0 and zeros < 9:
            zeros += 1
            continue
        text += "" if zeros == 0 else "a" if zeros == 1 else str(zeros)
        zeros = 1 if value == 0 else 0
        if value not in (0, None):
            text += chr(97 + value)
    return text
write("digit", "The class, then the 64 pixels of each image, row by row: a letter a pixel, a number for so many zeros.",
      ";".join(f"{target}:{packed(image)}" for target, image in zip(digits.target, pixels)))

random = np.random.RandomState(300)
kinds = [("cat", 4.5, 1.0, 25, 2.5, 6, 0.8), ("dog", 18, 7.0, 48, 10, 10, 2.5), ("elephant", 3800, 650, 270, 28, 95, 12)]
animals = []
for _, weight, weights, height, heights, ear, ears in kinds:
    drawn = np.column_stack([random.normal(weight, weights, 100), random.normal(height, heights, 100),
                             random.normal(ear, ears, 100)])
    animals.append(np.maximum(drawn, [1.5, 12, 2]).round(1))
animals = np.concatenate(animals)
write("animal", "Weight, shoulder height, ear length; a hundred cats, a hundred dogs, a hundred elephants.", table(animals))

def sums(data):
    return {"shape": list(data.shape), "sums": np.nansum(data, 0).tolist(), "squares": np.nansum(data * data, 0).tolist()}

measured = np.array([[np.nan if value is None else value for value in row] for row in birds], float)
(here / "test/reference/datasets.json").write_text(json.dumps({
    "iris": {**sums(iris.data), "counts": np.bincount(iris.target).tolist()},
    "penguins": {**sums(measured), "counts": np.bincount([row[0] for row in places]).tolist()},
    "digits": {**sums(digits.data), "counts": np.bincount(digits.target).tolist(),
               "crossed": float((digits.data @ np.arange(64) * np.arange(len(pixels))).sum())},
    "animals": {**sums(animals), "counts": [100, 100, 100]},
}, separators=(",", ":")) + "\n")
