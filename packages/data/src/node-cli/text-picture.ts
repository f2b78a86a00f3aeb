import { formatPercent } from "@opt/words";
import { formatCount } from "../audit/format-count.ts";
import type { FilePart } from "../node-file/part-counts.ts";

const WIDTH = 40;
/** One a class; the last one for all classes beyond. */
const shades = ["█", "░", "▓", "▒", "╱", "·"];

const words = {
  ko: { rows: "행", others: "그 밖" },
  en: { rows: "rows", others: "others" },
};

/** Returns a picture of the parts in letters: a line per part, with its rows and the mix of its classes as a bar. */
export function textPicture(parts: readonly FilePart[], locale: "ko" | "en"): string {
  const { rows: rowsWord, others } = words[locale];
  const total = parts.reduce((sum, { rows }) => sum + rows, 0);
  const classes = commonClasses(parts);
  const width = Math.max(...parts.map(({ name }) => name.length));
  const digits = Math.max(...parts.map(({ rows }) => formatCount(rows).length));
  const lines = parts.map(({ name, rows, classes: counts }) => {
    const share = formatPercent(rows / Math.max(1, total)).padStart(6);
    const bar =
      counts === undefined
        ? "█".repeat(Math.round((WIDTH * rows) / Math.max(1, total)))
        : mix(counts, rows, classes);
    return `  ${name.padEnd(width)}  ${formatCount(rows).padStart(digits)} ${rowsWord} ${share}  ${bar}`;
  });
  if (parts[0]?.classes === undefined) return lines.join("\n");
  const hasMore = Object.keys(parts[0].classes).length > classes.length;
  const legend = [...classes, ...(hasMore ? [others] : [])].map(
    (name, i) => `${shades[i]} ${name === "" ? '""' : name}`,
  );
  return [...lines, "", `  ${legend.join("   ")}`].join("\n");
}

/** The classes with the most rows, as they come; one shade is kept for all others. */
function commonClasses(parts: readonly FilePart[]): string[] {
  const totals = new Map<string, number>();
  for (const { classes = {} } of parts)
    for (const [name, count] of Object.entries(classes)) totals.set(name, (totals.get(name) ?? 0) + count);
  const names = [...totals.keys()];
  if (names.length <= shades.length) return names;
  return names.toSorted((a, b) => totals.get(b)! - totals.get(a)!).slice(0, shades.length - 1);
}

/** A bar whose lengths round to WIDTH in sum: each class ends where the running share says. */
function mix(counts: Readonly<Record<string, number>>, rows: number, classes: readonly string[]): string {
  let sum = 0;
  let drawn = 0;
  let bar = "";
  const others = rows - classes.reduce((known, name) => known + (counts[name] ?? 0), 0);
  for (const [i, count] of [...classes.map((name) => counts[name] ?? 0), others].entries()) {
    sum += count;
    const end = rows === 0 ? 0 : Math.round((WIDTH * sum) / rows);
    bar += (shades[i] ?? "").repeat(end - drawn);
    drawn = end;
  }
  return bar;
}
