#!/usr/bin/python3
"""Writes hash.json: the parts of keys by Python's hashlib, by the rule that hashSplit documents.

usage: /usr/bin/python3 make_hash.py
"""
import hashlib, json, pathlib

PARTS = [("train", 0.8), ("validation", 0.1), ("test", 0.1)]
KEYS = ["", "a", "user-1", "사용자-17", "사용자-17", "é", "e\u0301", "😀👩\u200d👩\u200d👧", "it's", '"quoted"', "tab\tnew\nline", "x" * 47, "x" * 52, "x" * 53, "x" * 61,
        "x" * 125, " padded ", "0", "-1", *[f"key {i}" for i in range(150)]]
NUMBERS = [0, -1, 7, 2**31, 2**53 - 1, -(2**53 - 1), 2**63 - 1, -(2**63)]


def part(hash_name, salt, key):
    digits = hashlib.new(hash_name, f"{salt}:{key}".encode()).hexdigest()[:13]
    total = 0.0
    for name, fraction in PARTS:
        total += fraction
        # 2^52 as a whole for the last: every hash is below it
        if int(digits, 16) < (2**52 if name == PARTS[-1][0] else round(total * 2**52)):
            return name


cases = [{"hash": h, "salt": s, "key": k, "part": part(h, s, k)} for h in ["md5", "sha256"] for s in ["42", "a-b.c_d"] for k in KEYS]
cases += [{"hash": h, "salt": "42", "integer": str(n), "part": part(h, "42", n)} for h in ["md5", "sha256"] for n in NUMBERS]
lines = ",\n".join(json.dumps(c, ensure_ascii=False) for c in cases)
pathlib.Path(__file__).with_name("hash.json").write_text("[\n" + lines + "\n]\n")
