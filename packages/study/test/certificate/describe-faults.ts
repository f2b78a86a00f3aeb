import type { Fate } from "./faults.ts";

/** A fault that was made, and what became of it. */
export interface Outcome {
  readonly fate: Fate;
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

const fates: Readonly<Record<Fate, string>> = {
  caught: "it changed a shown number, and each time the checker said so",
  survived: "it changed a shown number, and nobody noticed",
  "another question": "it asks about other numbers, and is right about those",
  harmless: "every number shown is the one shown without it",
  silent: "it does not run to its end, or shows nothing where it matters",
};
const names = Object.keys(fates) as readonly Fate[];

/** The page on faults: what became of them by package, and each that nobody noticed. */
export function describeFaults(outcomes: readonly Outcome[], seed: number): string {
  const numberOf = (fate: Fate, of: readonly Outcome[] = outcomes): number =>
    of.filter((one) => one.fate === fate).length;
  const packages = [...new Set(outcomes.map(({ file }) => file.split("/")[0]!))].toSorted();
  const rows = names.map((fate) => [
    fate,
    fates[fate],
    packages.map((name) => numberOf(fate, ofPackage(outcomes, name))),
    numberOf(fate),
  ]);
  const survivors = outcomes.filter(({ fate }) => fate === "survived");
  const [caught, changing] = [numberOf("caught"), numberOf("caught") + survivors.length];
  const share = changing === 0 ? "none" : `${((100 * caught) / changing).toFixed(1)} %`;
  return [
    "# Faults put in on purpose",
    "",
    "`npm run faults` in `packages/study` changes one operator, number or word at a time in core, data and study, shows",
    "questions of every template, asks of every kind and demos, and looks whether the checker of certificates notices. This",
    "page is written by it.",
    "",
    `${outcomes.length} faults, drawn by seed ${seed} among all that the shown things run: **${caught} of ${changing} that change`,
    `a shown number are caught (${share})**.`,
    "",
    ...table(
      ["fate", "", ...packages, "all"],
      rows.map((row) => row.flat()),
    ),
    "",
    "## Survivors",
    "",
    ...(survivors.length === 0
      ? ["None."]
      : survivors.map(({ file, line, from, to }) => `- \`${file}:${line}\`: \`${from}\` became \`${to}\``)),
    "",
  ].join("\n");
}

function ofPackage(outcomes: readonly Outcome[], name: string): readonly Outcome[] {
  return outcomes.filter(({ file }) => file.startsWith(`${name}/`));
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
