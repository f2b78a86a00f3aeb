"""python3 theirs.py DATA KIND COUNT: the same with matplotlib, from the arrays to the bytes of a PNG."""

import io
import json
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
kind, count = sys.argv[2], int(sys.argv[3])


def contour(ax):
    z = np.array(data["ground"]).reshape(data["rows"], data["columns"])
    x = np.linspace(*data["xDomain"], data["columns"])
    y = np.linspace(*data["yDomain"], data["rows"])
    ax.contourf(x, y, z, levels=data["levels"], cmap="cividis", extend="both")
    ax.contour(x, y, z, levels=data["levels"], colors="white", linewidths=0.5, alpha=0.2)
    for name, color, path in zip(data["names"], data["colors"], data["paths"]):
        path = np.array(path)
        ax.plot(path[:, 0], path[:, 1], color=color, lw=2, label=name)
    ax.set_xlim(*data["xDomain"])
    ax.set_ylim(*data["yDomain"])


def curves(ax):
    for name, color, loss in zip(data["names"], data["colors"], data["losses"]):
        ax.plot(loss, color=color, lw=1.5, label=name)
    ax.set_yscale("log")
    ax.set_ylim(1e-3, 10)


def draw():
    size = (data["width"] / 100, data["height"] / 100)
    figure, ax = plt.subplots(figsize=size, dpi=100 * data["scale"], facecolor="#1e1f22")
    ax.set_facecolor("#1e1f22")
    ax.tick_params(colors="#b5bac1")
    curves(ax) if kind == "curves" else contour(ax)
    ax.grid(color="#3a3f4b")
    ax.legend(ncol=4, loc="upper center")
    figure.canvas.draw()
    # quicker than savefig
    buffer = io.BytesIO()
    Image.fromarray(np.asarray(figure.canvas.buffer_rgba())).save(buffer, "png")
    plt.close(figure)
    return len(buffer.getvalue())


size = draw()
times = []
for _ in range(count):
    start = time.perf_counter()
    draw()
    times.append(1000 * (time.perf_counter() - start))
print(json.dumps({"bytes": size, "ms": sorted(times)[len(times) // 2] if times else None}))
