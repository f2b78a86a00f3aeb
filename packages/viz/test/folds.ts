import { type Chart, kFoldChart } from "../src/index.ts";

export const animals = Array.from({ length: 60 }, (_, i) =>
  (i * 7) % 20 < 11 ? "cat" : (i * 7) % 20 < 17 ? "dog" : "elephant",
);
export const animalNames = {
  cat: { ko: "고양이", en: "cat" },
  dog: { ko: "강아지", en: "dog" },
  elephant: { ko: "코끼리", en: "elephant" },
};

/** Folds that take every k-th row of each class. */
export const kFold = (): Chart => {
  const seen: Record<string, number> = {};
  const fold = animals.map((name) => (seen[name] = (seen[name] ?? -1) + 1) % 5);
  return kFoldChart({
    title: { ko: "층화 5-겹 교차 검증", en: "Stratified 5-fold cross-validation" },
    folds: [0, 1, 2, 3, 4].map((k) => ({
      train: [...fold.keys()].filter((i) => fold[i] !== k),
      test: [...fold.keys()].filter((i) => fold[i] === k),
    })),
    labels: animals,
    classNames: animalNames,
  });
};

export const sortedKFold = (): Chart => {
  const labels = animals.toSorted();
  return kFoldChart({
    folds: [0, 1, 2].map((k) => ({
      train: [...labels.keys()].filter((i) => Math.floor(i / 20) !== k),
      test: [...labels.keys()].filter((i) => Math.floor(i / 20) === k),
    })),
    labels,
    classNames: animalNames,
  });
};
