#!/usr/bin/python3
"""Writes torch.json: what PyTorch answers. Made with torch 1.13.

usage: /usr/bin/python3 make_torch.py
"""
import json, pathlib, warnings
import numpy as np
import torch
from torch.utils.data import DataLoader, DistributedSampler, RandomSampler, WeightedRandomSampler, random_split
from cases import digest

warnings.filterwarnings("ignore")


class Rows(torch.utils.data.Dataset):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        return i


def generator(seed):
    return torch.Generator().manual_seed(seed)


def short(rows):
    rows = [int(r) for r in rows]
    return rows if len(rows) <= 40 else digest([rows])


randperm = [{"n": n, "seed": s, "rows": short(torch.randperm(n, generator=generator(s)))}
            for n in [0, 1, 2, 3, 10, 31, 625, 5000, 100_003] for s in [0, 1, 42, 2**31, 2**32 - 1, 2**32 + 5, 2**53 - 1]]

wide = []
for seed in [-1, -2, -(2**63), -(2**32) + 7, 2**53 + 1, 2**63 + 12345, 2**64 - 1]:
    split = random_split(Rows(20), [0.5, 0.5], generator=generator(seed))
    loader = DataLoader(Rows(9), batch_size=9, shuffle=True, generator=generator(seed))
    ranks = DistributedSampler(Rows(9), 2, 0, seed=seed)
    ranks.set_epoch(1)
    wide.append({"seed": str(seed), "rows": short(torch.randperm(12, generator=generator(seed))),
                 "parts": [short(p.indices) for p in split], "epochs": [list(loader)[0].tolist() for _ in range(2)],
                 "rank": list(ranks) if -2**63 <= seed + 1 < 2**64 else None})

g = generator(7)
draws = {"seed": 7, "randint": torch.randint(1000, (5,), generator=g).tolist(),
         "int64": [str(int(torch.empty((), dtype=torch.int64).random_(generator=g))) for _ in range(3)],
         "after": torch.randperm(9, generator=g).tolist()}

splits = []
for n in [10, 11, 100, 1003]:
    for lengths in [[0.5, 0.5], [0.7, 0.2, 0.1], [1 / 3, 1 / 3, 1 / 3], [n - 3, 3], [n], [0.34, 0.66], [n, 1], [0.5, 0.2], [0.6, 0.6]]:
        for seed in [0, 42]:
            case = {"lengths": lengths, "length": n, "seed": seed}
            try:
                case["parts"] = [short(p.indices) for p in random_split(Rows(n), lengths, generator=generator(seed))]
            except ValueError:
                case["refused"] = "ValueError"
            splits.append(case)


def epochs(loader, count=3):
    return [[batch.tolist() for batch in loader] for _ in range(count)]


loaders = []
for n, size in [(1, 1), (5, 2), (12, 5), (33, 32), (64, 16)]:
    for drop in [False, True]:
        for seed in [0, 42]:
            base = {"length": n, "batchSize": size, "dropLast": drop}
            own = DataLoader(Rows(n), batch_size=size, shuffle=True, drop_last=drop, generator=generator(seed))
            loaders.append({**base, "order": {"kind": "torch", "seed": seed}, "epochs": epochs(own)})
            torch.manual_seed(seed)
            given = DataLoader(Rows(n), batch_size=size, shuffle=True, drop_last=drop)
            loaders.append({**base, "order": {"kind": "torch", "seed": seed, "generator": "global"}, "epochs": epochs(given)})
            for replacement, samples in [(True, n), (True, 70), (True, 64), (False, 2 * n + 1), (False, 3)]:
                g = generator(seed)
                sampler = RandomSampler(Rows(n), replacement=replacement, num_samples=samples, generator=g)
                loader = DataLoader(Rows(n), batch_size=size, sampler=sampler, drop_last=drop, generator=g)
                order = {"kind": "torch", "seed": seed, "replacement": replacement, "numSamples": samples}
                loaders.append({**base, "order": order, "epochs": epochs(loader)})
                torch.manual_seed(seed)
                sampler = RandomSampler(Rows(n), replacement=replacement, num_samples=samples)
                loader = DataLoader(Rows(n), batch_size=size, sampler=sampler, drop_last=drop)
                loaders.append({**base, "order": {**order, "generator": "global"}, "epochs": epochs(loader)})

shards = []
for n in [1, 7, 12, 100]:
    for world in [1, 2, 3, 5, 16]:
        for uneven in ["pad", "drop"]:
            for shuffle in [True, False]:
                ranks = []
                for rank in range(world):
                    sampler = DistributedSampler(Rows(n), world, rank, shuffle=shuffle, seed=3, drop_last=uneven == "drop")
                    ranks.append([])
                    for epoch in range(2):
                        sampler.set_epoch(epoch)
                        try:
                            ranks[-1].append(short(sampler))
                        except AssertionError:
                            ranks[-1].append(None)
                shards.append({"length": n, "worldSize": world, "uneven": uneven, "shuffle": shuffle, "ranks": ranks})

weighted = []
for n in [3, 10, 500]:
    for seed in [0, 42]:
        weights = [(i * 7919 % 101) / 4 for i in range(n)]
        draw = lambda epoch: np.random.RandomState([seed, epoch]).choice(n, size=200, p=np.array(weights) / np.sum(weights))
        weighted.append({"weights": weights, "seed": seed, "numSamples": 200, "epochs": [digest([draw(e)]) for e in range(3)]})

without = []
for n in [1, 3, 10, 500]:
    for seed in [0, 42]:
        weights = [(i * 7919 % 101) / 4 for i in range(n)] if n > 1 else [2.5]
        some = sum(w > 0 for w in weights)
        for size in sorted({1, (some + 1) // 2, some}):
            draw = lambda epoch: np.random.RandomState([seed, epoch]).choice(n, size=size, replace=False, p=np.array(weights) / np.sum(weights))
            without.append({"weights": weights, "seed": seed, "numSamples": size, "epochs": [short(draw(e)) for e in range(3)]})

numpy_epochs = [{"n": n, "seed": s, "epochs": [short(np.random.RandomState([*s, e] if isinstance(s, list) else [s, e]).permutation(n)) for e in range(3)]}
                for n in [1, 10, 1000] for s in [0, 42, [1, 2]]]

out = {"version": torch.__version__, "randperm": randperm, "wideSeeds": wide, "draws": draws, "randomSplit": splits, "loaders": loaders,
       "shards": shards, "weighted": weighted, "withoutReplacement": without, "numpy": numpy_epochs}
text = ",\n".join(f"{json.dumps(k)}:{json.dumps(v, separators=(',', ':'))}" for k, v in out.items())
pathlib.Path(__file__).with_name("torch.json").write_text("{" + text + "}\n")
