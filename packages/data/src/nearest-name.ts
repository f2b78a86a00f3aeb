/** Other libraries' names of options, and ours. */
const synonyms: Readonly<Record<string, string>> = {
  seed: "randomState",
  randomState: "seed",
  k: "nSplits",
  folds: "nSplits",
  valSize: "validationSize",
  y: "labels",
  label: "labels",
};

/** Returns the known name that a wrong one most likely meant: the same in camelCase, a synonym, or two letters away. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const camel = name.replaceAll(/[_-]+(?<letter>\w)/gu, (_, letter: string) => letter.toUpperCase());
  const same = names.find((known) => known.toLowerCase() === camel.toLowerCase());
  if (same !== undefined) return same;
  const meant = names.find((known) => [synonyms[camel], synonyms[name]].includes(known));
  if (meant !== undefined) return meant;
  const [nearest] = names
    .map((known) => ({ known, distance: editDistance(camel, known) }))
    .filter(({ known, distance }) => distance <= Math.min(2, Math.floor(known.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest?.known;
}

/** Levenshtein's distance: the least number of letters put in, taken out or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < Math.min(a.length, 40); i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! + Math.max(0, a.length - 40);
}
