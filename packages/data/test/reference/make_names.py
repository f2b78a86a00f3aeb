#!/usr/bin/python3
"""Writes names.json: the public names of sklearn.model_selection and torch.utils.data, with their options.

usage: /usr/bin/python3 make_names.py
The names of rsample 1.3 and those that scikit-learn added after 1.2 were listed by hand from their reference pages.
"""
import inspect, json, pathlib
import sklearn.model_selection as selection
import torch.utils.data as data

HIDDEN = ("_", "Base", "DFIter", "DataChunk", "IterDataPipe", "MapDataPipe", "DataLoader2")
MODULES_AND_TYPING = ("argument_validation", "collate", "communication", "functional_datapipe", "guaranteed_datapipes_determinism",
                      "non_deterministic", "runtime_validation", "runtime_validation_disabled")


def options(thing):
    try:
        names = inspect.signature(thing).parameters
    except (TypeError, ValueError):
        return []
    return [n for n in names if n not in ("args", "kwargs", "arrays", "self")]


def names(module):
    public = [n for n in module.__all__ if not n.startswith(HIDDEN) and n not in MODULES_AND_TYPING]
    return {n: options(getattr(module, n)) for n in sorted(public)}


torch_names = names(data)
torch_names["randperm"] = ["n", "generator"]
later = ["FixedThresholdClassifier", "TunedThresholdClassifierCV", "ValidationCurveDisplay", "HalvingGridSearchCV", "HalvingRandomSearchCV"]
rsample = """analysis apparent assessment bootstraps clustering_cv complement group_bootstraps group_initial_split
group_initial_validation_split group_mc_cv group_validation_split group_vfold_cv initial_split initial_time_split
initial_validation_split initial_validation_time_split int_bca int_pctl int_t loo_cv make_splits make_strata manual_rset mc_cv
nested_cv permutations reg_intervals reshuffle_rset reverse_splits rolling_origin sliding_index sliding_period sliding_window
testing training validation validation_set validation_split validation_time_split vfold_cv""".split()
out = {"scikit-learn": {**names(selection), **{n: [] for n in later}}, "PyTorch": torch_names, "rsample": {n: [] for n in sorted(rsample)}}
pathlib.Path(__file__).with_name("names.json").write_text(json.dumps(out, indent=1) + "\n")
