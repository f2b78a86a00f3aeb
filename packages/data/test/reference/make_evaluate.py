"""Writes evaluate.json: scikit-learn's evaluation of two estimators simple enough to write twice.

Run with Debian's python3-sklearn. The data are made by the formulas below, in double precision, as the tests make them.
"""

import json

import numpy as np
import sklearn
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.metrics import (accuracy_score, balanced_accuracy_score, f1_score, make_scorer, mean_absolute_error,
                             mean_squared_error, r2_score)
from sklearn.model_selection import (GridSearchCV, GroupKFold, KFold, ShuffleSplit, StratifiedKFold, cross_val_predict,
                                     cross_val_score, cross_validate, learning_curve, permutation_test_score,
                                     validation_curve)


class Line(BaseEstimator, RegressorMixin):
    """Least squares of one feature with a ridge on the slope."""

    def __init__(self, ridge=0.0):
        self.ridge = ridge

    def fit(self, X, y):
        x = X[:, 0]
        n = len(x)
        sx = sy = sxx = sxy = 0.0
        for a, b in zip(x, y):
            sx += a
            sy += b
        mx, my = sx / n, sy / n
        for a, b in zip(x, y):
            sxx += (a - mx) * (a - mx)
            sxy += (a - mx) * (b - my)
        self.slope_ = sxy / (sxx + self.ridge)
        self.start_ = my - self.slope_ * mx
        return self

    def predict(self, X):
        return self.start_ + self.slope_ * X[:, 0]


class Centroid(BaseEstimator, ClassifierMixin):
    """The class whose mean is nearest; the first one seen in sorted order wins a tie."""

    def __init__(self, shrink=0.0):
        self.shrink = shrink

    def fit(self, X, y):
        self.classes_ = sorted(set(y.tolist()))
        whole = sum(X[:, 0].tolist()) / len(X)
        self.means_ = []
        for c in self.classes_:
            own = [v for v, label in zip(X[:, 0].tolist(), y.tolist()) if label == c]
            mean = sum(own) / len(own)
            self.means_.append(mean + self.shrink * (whole - mean))
        return self

    def predict(self, X):
        out = []
        for v in X[:, 0].tolist():
            distances = [abs(v - m) for m in self.means_]
            out.append(self.classes_[distances.index(min(distances))])
        return np.array(out)


n = 90
i = np.arange(n)
x = ((i * 37) % 90) / 10.0
y = 1.5 * x - 2 + (((i * 53) % 29) - 14) / 7.0
X = x.reshape(-1, 1)
labels = np.array(["cat", "dog", "elephant"])[(x // 3).astype(int) % 3]
labels[::11] = "dog"
groups = i % 12

out = {"sklearn": sklearn.__version__, "numpy": np.__version__}

scoring = {"mse": make_scorer(mean_squared_error, greater_is_better=False),
           "mae": make_scorer(mean_absolute_error, greater_is_better=False), "r2": make_scorer(r2_score)}
cv = KFold(5, shuffle=True, random_state=3)
result = cross_validate(Line(), X, y, cv=cv, scoring=scoring, return_train_score=True)
out["crossValidate"] = {k: v.tolist() for k, v in result.items() if not k.endswith("time")}

scoring = {"accuracy": "accuracy", "balanced": make_scorer(balanced_accuracy_score),
           "f1": make_scorer(f1_score, average="macro")}
result = cross_validate(Centroid(), X, labels, cv=StratifiedKFold(4, shuffle=True, random_state=8), scoring=scoring)
out["classify"] = {k: v.tolist() for k, v in result.items() if not k.endswith("time")}

out["predict"] = cross_val_predict(Line(), X, y, cv=GroupKFold(4), groups=groups).tolist()

sizes, train, test = learning_curve(Line(), X, y, cv=KFold(4), scoring="r2", train_sizes=[0.1, 0.325, 0.55, 0.775, 1.0],
                                    shuffle=True, random_state=5)
out["learningCurve"] = {"sizes": sizes.tolist(), "train": train.tolist(), "test": test.tolist()}

train, test = validation_curve(Line(), X, y, param_name="ridge", param_range=[0, 10, 1000], cv=ShuffleSplit(3, random_state=2),
                               scoring="neg_mean_squared_error")
out["validationCurve"] = {"train": train.tolist(), "test": test.tolist()}

score, scores, p = permutation_test_score(Centroid(), X, labels, cv=StratifiedKFold(3), n_permutations=19, random_state=4,
                                          scoring="accuracy")
out["permutation"] = {"score": score, "scores": scores.tolist(), "p": p}
score, scores, p = permutation_test_score(Line(), X, y, groups=groups, cv=GroupKFold(3), n_permutations=7, random_state=6,
                                          scoring="r2")
out["groupedPermutation"] = {"score": score, "scores": scores.tolist(), "p": p}

search = GridSearchCV(Centroid(), {"shrink": [0.0, 0.3, 0.3, 0.9, 1.0]}, cv=StratifiedKFold(5), scoring="accuracy")
search.fit(X, labels)
out["search"] = {"mean": search.cv_results_["mean_test_score"].tolist(), "std": search.cv_results_["std_test_score"].tolist(),
                 "rank": search.cv_results_["rank_test_score"].tolist(), "best": search.best_params_["shrink"]}

inner = GridSearchCV(Line(), {"ridge": [0, 5, 50, 500]}, cv=KFold(3), scoring="neg_mean_absolute_error")
out["nested"] = cross_val_score(inner, X, y, cv=KFold(4, shuffle=True, random_state=1), scoring="neg_mean_absolute_error").tolist()
print(json.dumps(out))
