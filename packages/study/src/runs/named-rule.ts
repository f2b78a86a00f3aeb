import { evaluate, parse } from "@opt/core";
import { rowNamed } from "./choose-row.ts";
import { formulaAt } from "./formula-told.ts";
import type { Notes } from "./notes.ts";
import { isRole, isSign, type Piece, type RolePiece } from "./pieces.ts";
import type { Row } from "./row.ts";

const names: ReadonlySet<string> = new Set(["w", "g", "m", "v", "s", "u", "c", "lr", "t", "decay", "mu"]);

/** Those that words name as well. */
const words: ReadonlySet<string> = new Set(["w", "g", "lr", "decay", "mu"]);

/** What a quantity is called in the formulas of the rows. */
function nameOf({ role, isHatted, letter }: RolePiece): string | undefined {
  if (isHatted === true) return role === "m" || role === "v" ? `${role}hat` : undefined;
  if (role === "beta1" || role === "beta2" || role === "rho") return role;
  if (role === "eps") return "epsilon";
  return names.has(role) && (letter !== undefined || words.has(role)) ? role : undefined;
}

/** Places in the space of all numbers that a rule speaks of. */
const samples: readonly Readonly<Record<string, number>>[] = [
  {
    w: 0.7,
    g: -1.3,
    m: 0.4,
    v: 0.9,
    s: 0.8,
    u: 1.1,
    c: -0.6,
    mhat: 0.3,
    vhat: 1.7,
    lr: 0.2,
    t: 3,
    decay: 0.15,
  },
  {
    w: -1.2,
    g: 0.8,
    m: -0.5,
    v: 0.3,
    s: 2.1,
    u: 0.2,
    c: 0.9,
    mhat: -1.1,
    vhat: 0.6,
    lr: 0.7,
    t: 2,
    decay: 0.4,
  },
];

/**
 * Passes over a rule that the question writes out where it is that of the method it names, with the settings it tells or
 * the usual ones; says which piece comes behind it, or undefined where it is none or another.
 */
export function namedRuleAt(pieces: readonly Piece[], at: number, notes: Notes): number | undefined {
  const row = rowNamed(notes.named);
  const target = pieces[at];
  if (row === undefined || !isRole(target) || !isSign(pieces[at + 1], "=", "←")) return undefined;
  const name = nameOf(target);
  const formula = name === undefined ? undefined : formulaAt(pieces, at + 2, nameOf);
  if (name === undefined || formula === undefined || !formula.isComposed || formula.names.size === 0)
    return undefined;
  if (!isOfRow(row, name, formula.text)) return undefined;
  notes.use(...formula.numbers);
  return formula.to;
}

function isOfRow(row: Row, name: string, text: string): boolean {
  const standards = Object.fromEntries(
    row.settings.map((setting) => [setting.name, setting.standard ?? Number.NaN]),
  );
  return samples.every((sample) => {
    const values = { ...standards, ...sample };
    const valueOf = (one: string): number => values[one] ?? 0;
    const lines = row.formulas({ t: sample["t"]!, valueOf, forms: new Set() });
    const own = lines.find((line) => line.startsWith(`${name}' = `))?.slice(name.length + 4);
    if (own === undefined) return false;
    const plain = own.replaceAll("'", "");
    const decayed = plain.replace(/^w /u, "(1 - lr * decay) * w ");
    const [said, ...wanted] = [text, plain, decayed].map((formula) => evaluate(parse(formula), valueOf));
    return wanted.some((value) => Math.abs(value - said!) < 1e-6);
  });
}
