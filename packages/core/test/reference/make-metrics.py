"""Metrics of scikit-learn. Usage: /usr/bin/python3 make-metrics.py > metrics.json   (Debian's python3-sklearn, 1.2)

Inputs are made of sines and rounded, so that ties, absent classes and certain probabilities occur; they are kept beside
the scores.
"""

import json
import math
import warnings

import numpy as np
from sklearn import metrics

warnings.filterwarnings("ignore")


def numbers(count, seed):
    return [math.sin(12.9898 * (i + 1) + 78.233 * seed) for i in range(count)]


def classification(count, classes, seed, absent=None):
    y = [int((value + 1) / 2.0001 * classes) for value in numbers(count, seed)]
    p = [a if value > -0.3 else int((value + 1) / 2.0001 * classes) for a, value in zip(y, numbers(count, seed + 1))]
    if absent is not None:
        y = [0 if one == absent else one for one in y]
    precision, recall, f1, support = metrics.precision_recall_fscore_support(y, p, labels=range(classes))
    return {
        "targets": y,
        "predictions": p,
        "accuracy": metrics.accuracy_score(y, p),
        "balancedAccuracy": metrics.balanced_accuracy_score(y, p),
        "macroF1": metrics.f1_score(y, p, average="macro"),
        "weightedF1": metrics.f1_score(y, p, average="weighted"),
        "matthews": metrics.matthews_corrcoef(y, p),
        "precision": precision.tolist(),
        "recall": recall.tolist(),
        "f1": f1.tolist(),
        "support": support.tolist(),
        "confusion": metrics.confusion_matrix(y, p, labels=range(classes)).tolist(),
    }


def probabilities(count, classes, seed, sharp):
    y = [i % classes for i in range(count)]
    raw = np.array(numbers(count * classes, seed)).reshape(count, classes)
    p = np.exp(sharp * raw)
    p /= p.sum(axis=1, keepdims=True)
    if sharp > 10:
        p = np.round(p, 2)
        p[:, 0] += 1 - p.sum(axis=1)
        p = np.abs(p)
        p /= p.sum(axis=1, keepdims=True)
    return {
        "targets": y,
        "probabilities": p.reshape(-1).tolist(),
        "classes": classes,
        "logLoss": metrics.log_loss(y, p, labels=range(classes)),
        "topK": [metrics.top_k_accuracy_score(y, p, k=k, labels=range(classes)) if classes > 2 else None for k in range(1, classes)],
    }


def binary(count, seed, digits):
    y = [int(value > 0.2) for value in numbers(count, seed)]
    p = [round((a + b + 2) / 4, digits) for a, b in zip(numbers(count, seed), numbers(count, seed + 1))]
    return {
        "targets": y,
        "scores": p,
        "rocAuc": metrics.roc_auc_score(y, p),
        "averagePrecision": metrics.average_precision_score(y, p),
        "brierScore": metrics.brier_score_loss(y, p),
        "logLoss": metrics.log_loss(y, p),
    }


def regression(count, seed, constant=False):
    y = [2.5] * count if constant else [3 * value for value in numbers(count, seed)]
    p = [a + b / 3 for a, b in zip(y, numbers(count, seed + 1))]
    squared = metrics.mean_squared_error(y, p)
    return {
        "targets": y,
        "predictions": p,
        "meanSquaredError": squared,
        "rootMeanSquaredError": math.sqrt(squared),
        "meanAbsoluteError": metrics.mean_absolute_error(y, p),
        "medianAbsoluteError": metrics.median_absolute_error(y, p),
        "largestError": metrics.max_error(y, p),
        "r2": metrics.r2_score(y, p),
    }


found = {
    "classification": [classification(40, 3, 1), classification(25, 5, 2, absent=3), classification(12, 2, 3), classification(6, 4, 4)],
    "probabilities": [probabilities(12, 3, 5, 1.5), probabilities(10, 4, 6, 40.0), probabilities(9, 2, 7, 2.0)],
    "binary": [binary(30, 8, 12), binary(40, 9, 1), binary(15, 10, 0)],
    "regression": [regression(21, 11), regression(8, 12), regression(5, 13, constant=True)],
}
print("{" + ",\n".join(f'"{key}":[\n' + ",\n".join(json.dumps(one, separators=(",", ":")) for one in rows) + "]" for key, rows in found.items()) + "}")
