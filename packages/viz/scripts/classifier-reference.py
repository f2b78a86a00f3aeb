"""Writes test/reference/classifiers.json: areas, average precisions and calibration curves as scikit-learn has them."""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.calibration import calibration_curve
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score, roc_curve

random = np.random.default_rng(7)
cases = []
for size, ties in [(2, False), (5, False), (40, False), (40, True), (200, True), (300, False)]:
    labels = random.integers(0, 2, size)
    labels[0], labels[1] = 0, 1
    scores = 1 / (1 + np.exp(-(labels - 0.5) * random.uniform(0, 3) - random.normal(size=size)))
    scores = np.round(scores, 1) if ties else np.round(scores, 6)
    falls, hits, _ = roc_curve(labels, scores, drop_intermediate=False)
    precision, recall, _ = precision_recall_curve(labels, scores)
    observed, predicted = calibration_curve(labels, scores, n_bins=7)
    cases.append(
        {
            "labels": labels.tolist(),
            "scores": scores.tolist(),
            "area": roc_auc_score(labels, scores),
            "averagePrecision": average_precision_score(labels, scores),
            "falsePositiveRate": falls.tolist(),
            "truePositiveRate": hits.tolist(),
            "precision": precision.tolist(),
            "recall": recall.tolist(),
            "predicted": predicted.tolist(),
            "observed": observed.tolist(),
        }
    )
x = np.round(random.normal(5, 2, 60), 3)
y = np.round(1.5 * x + random.normal(size=60), 3)
slope, intercept = np.polyfit(x, y, 1)
values = np.round(random.normal(size=250), 4)
counts, _ = np.histogram(values, bins=12)
result = {
    "made with": f"scikit-learn {sklearn.__version__}, NumPy {np.__version__}",
    "cases": cases,
    "fit": {
        "x": x.tolist(),
        "y": y.tolist(),
        "slope": slope,
        "intercept": intercept,
        "correlation": np.corrcoef(x, y)[0, 1],
    },
    "histogram": {
        "values": values.tolist(),
        "counts": counts.tolist(),
        "quartiles": np.quantile(values, [0.25, 0.5, 0.75]).tolist(),
    },
}
target = Path(__file__).parent.parent / "test/reference/classifiers.json"
target.write_text(json.dumps(result))
