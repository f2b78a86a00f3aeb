/**
 * Our methods beside SciPy's on the problems of Moré, Garbow and Hillstrom, from their standard starts and ten times
 * away: `pnpm --filter @opt/core mgh [method]`. SciPy's counts are those of test/reference/make-mgh.py.
 */
import {
  compare,
  mgh,
  rivals,
  summarize,
  type Comparison,
  type Count,
} from "../test/minimize/mgh-problems.ts";

const only = process.argv[2];

const cell = ([solved, total]: Count): string =>
  `${String(solved ?? "-").padStart(6)} ${String(total).padStart(6)}`;

function printTable(method: string, scipy: string, rows: readonly Comparison[]): void {
  console.log(`\n${method} beside SciPy ${mgh.scipy}'s ${scipy}: evaluations until solved, and in all`);
  console.log(
    `${"problem".padEnd(44)} start ${method.slice(0, 13).padStart(13)} ${scipy.slice(0, 13).padStart(13)}`,
  );
  for (const { name, start, ours, theirs } of rows)
    console.log(`${name.padEnd(44)} ${start === 0 ? "  x1" : " x10"}  ${cell(ours)} ${cell(theirs)}`);
  const { ours, theirs, median, medianTotal } = summarize(rows);
  console.log(
    `solved ${ours} against ${theirs} of ${rows.length}; evaluations until solved, median of ratios: ${median.toFixed(2)}; in all: ${medianTotal.toFixed(2)}`,
  );
}

for (const { method, scipy } of rivals)
  if (only === undefined || only === method.name)
    for (const name of scipy) printTable(method.name, name, compare(method, name));
