"""What the scripts of this folder share: labels, outcomes, hashes. The tests follow the same rules."""
import hashlib
import numpy as np


def digest(parts):
    h = hashlib.sha256()
    for part in parts:
        h.update(np.array([len(part)], dtype="<u4").tobytes())
        h.update(np.asarray(part).astype("<u4").tobytes())
    return h.hexdigest()[:16]


def outcome(case, run):
    """Runs the case; writes indices or the refusal into it."""
    try:
        parts = [np.asarray(p) for p in run()]
    except (ValueError, TypeError, IndexError) as error:
        case["refused"] = type(error).__name__
        return case
    case["parts"] = len(parts)
    case["hash"] = digest(parts)
    if sum(len(p) for p in parts) <= 60:
        case["indices"] = [p.tolist() for p in parts]
    return case


def cells(n, k, seed):
    """n labels 0 … k-1: the Weyl-like rule that the tests repeat."""
    return [((i * 2654435761 + seed * 40503) % 4294967296 >> 7) % k for i in range(n)]


NAMES = {
    "word": ["cat", "dog", "elephant", "ant", "Bee", "zebra", "fox"],
    "korean": ["고양이", "개", "코끼리", "가", "나비", "ㄱ", "각"],
    "astral": ["\U0001F600", "\uFB01", "\U0001F431", "a", "\uFFFD", "\U00020000", "\uD7A3"],
}


def labels_of(spec, n):
    """spec = {style, classes, seed} as the tests rebuild it."""
    codes = cells(n, spec["classes"], spec["seed"])
    style = spec["style"]
    if style == "integer":
        return [5 * c - 7 for c in codes]
    if style == "skewed":
        return [0 if i % 7 else c for i, c in enumerate(codes)]
    return [NAMES[style][c] for c in codes]


def spec(style, classes, seed):
    return {"style": style, "classes": classes, "seed": seed}
