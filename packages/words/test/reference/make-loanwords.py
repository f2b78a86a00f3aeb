"""Writes loanwords.json: how 900 English-letter words end in Korean, from the National Institute of Korean Language's
usage list of loanwords (public data portal, data set 15003912), given as lines of `word<TAB>한글`.

    python3 make-loanwords.py usage.txt > loanwords.json
"""

import json
import re
import sys


def ending(hangul):
    final = (ord(hangul[-1]) - 0xAC00) % 28
    return "vowel" if final == 0 else "rieul" if final == 8 else "consonant"


pairs = {}
for line in open(sys.argv[1], encoding="utf8"):
    word, _, hangul = line.rstrip("\n").partition("\t")
    if re.fullmatch(r"[A-Za-z]{2,}", word) and re.fullmatch(r"[가-힣 ]*[가-힣]", hangul):
        pairs[word.lower()] = ending(hangul)
words = sorted(pairs)
sample = [words[i * len(words) // 900] for i in range(900)]
endings = {"vowel": [], "rieul": [], "consonant": []}
for word in sample:
    endings[pairs[word]].append(word)
print(json.dumps({name: " ".join(found) for name, found in endings.items()}, indent=2))
