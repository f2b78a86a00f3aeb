import { evaluate, parse } from "@opt/core";
import { type FormulaTold, formulaAt } from "./formula-told.ts";
import { namedRuleAt } from "./named-rule.ts";
import type { Notes } from "./notes.ts";
import { isRole, isSign, type NumberPiece, type Piece, type RolePiece } from "./pieces.ts";
import { keptRoles } from "./roles-told.ts";

const coefficients: ReadonlySet<string> = new Set([
  "mu",
  "beta",
  "beta1",
  "beta2",
  "gamma",
  "rho",
  "alpha",
  "coefficient",
]);

/** In a rule all state has one name, and so have all coefficients. */
function nameIn({ role }: RolePiece): string | undefined {
  if (role === "w" || role === "g" || role === "lr" || role === "eps") return role;
  if (role === "f") return "g";
  if (coefficients.has(role)) return "c";
  return keptRoles.has(role) ? "state" : undefined;
}

/** Takes the rules that a sentence writes out, as "v = 0.9v + g", from its pieces; says what is left. */
export function ruleIn(pieces: readonly Piece[], notes: Notes): readonly Piece[] {
  for (let at = 0; at < pieces.length; at++) {
    const target = pieces[at];
    if (!isRole(target) || !(target.role === "w" || keptRoles.has(target.role) || target.role === "c"))
      continue;
    const [behind, last] = [pieces[at + 1], pieces[at + 2]];
    const sign = isSign(behind, "-", "+") && isSign(last, "=") ? behind.said : undefined;
    const named = namedRuleAt(pieces, at, notes);
    if (named !== undefined)
      return [...pieces.slice(0, at), gapAt(target.at), ...ruleIn(pieces.slice(named), notes)];
    const equals = sign === undefined ? at + 1 : at + 2;
    if (!isSign(pieces[equals], "=", "←")) continue;
    const formula = formulaAt(pieces, equals + 1, nameIn);
    if (formula === undefined || !formula.isComposed || formula.names.size === 0) continue;
    const isAgain = sign !== undefined || formula.names.has(target.role === "w" ? "w" : "state");
    const letters = new Set(
      pieces.slice(equals + 1, formula.to).flatMap((piece) => (isRole(piece, "w") ? [piece.letter] : [])),
    );
    if (!isAgain || (target.role === "w" && letters.size > 0 && !letters.has(target.letter))) continue;
    const own =
      sign === undefined ? formula.text : `${target.role === "w" ? "w" : "state"} ${sign} (${formula.text})`;
    if (!(target.role === "w" ? placeRule(own, formula, notes) : stateRule(own, formula, notes)))
      notes.hasTrouble = true;
    notes.use(...formula.numbers);
    return [...pieces.slice(0, at), gapAt(target.at), ...ruleIn(pieces.slice(formula.to), notes)];
  }
  return pieces;
}

const gapAt = (at: number): Piece => ({ kind: "sign", said: ";", at, end: at });

type Values = Readonly<Record<string, number>>;

function valueOf(text: string, values: Values): number {
  return evaluate(parse(text), (name) => values[name] ?? Number.NaN);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Tells a rule for what is kept by how much it takes of state and gradient. */
function stateRule(text: string, formula: FormulaTold, notes: Notes): boolean {
  const at = (state: number, g: number, c = 0.3, lr = 0.7): number =>
    valueOf(text, { state, g, c, lr, w: 0 });
  const [keeps, takes] = [at(1, 0), at(0, 1)];
  if (!near(at(0, 0), 0) || !near(at(2, 0), 2 * keeps)) return false;
  const isSquare = near(at(0, 2), 4 * takes);
  if (!isSquare && !near(at(0, 2), 2 * takes)) return false;
  const coefficient = formula.numbers.find(({ value }) => near(value, keeps));
  if (!formula.names.has("c") && coefficient === undefined && !(isSquare && near(keeps, 1))) return false;
  const isRated = formula.names.has("lr");
  const form = isSquare
    ? squareForm(keeps, takes)
    : (plainForm({ keeps, takes, isRated, isAhead: formula.isAhead }) ?? ratedForm(takes, formula, notes));
  if (form === undefined) return false;
  notes.forms.add(form);
  if (!formula.names.has("c") && coefficient !== undefined) tellCoefficient(coefficient, isSquare, notes);
  return true;
}

function tellCoefficient(coefficient: NumberPiece, isSquare: boolean, notes: Notes): void {
  notes.tell(notes.settings, isSquare ? "rho" : "mu", [coefficient]);
}

function squareForm(keeps: number, takes: number): string | undefined {
  if (near(keeps, 1) && near(takes, 1)) return "sum-of-squares";
  return near(takes, 1 - keeps) ? "mean-of-squares" : undefined;
}

function plainForm({
  keeps,
  takes,
  isRated,
  isAhead,
}: {
  keeps: number;
  takes: number;
  isRated: boolean;
  isAhead: boolean;
}): string | undefined {
  if (isRated) {
    if (near(takes, -0.7)) return isAhead ? "lookahead" : "rate-inside-minus";
    return near(takes, 0.7) && !isAhead ? "rate-inside-plus" : undefined;
  }
  if (isAhead) return undefined;
  if (near(takes, 1)) return "plain-velocity";
  return near(takes, 1 - keeps) ? "ema" : undefined;
}

/** "v = 0.8v - 0.05g": the number is the rate. */
function ratedForm(
  takes: number,
  { numbers, isAhead, names }: FormulaTold,
  notes: Notes,
): string | undefined {
  const rate = numbers.find(({ value }) => near(Math.abs(value), Math.abs(takes)));
  if (rate === undefined || names.has("lr")) return undefined;
  notes.tell(notes.settings, "lr", [{ ...rate, value: Math.abs(rate.value) }]);
  if (takes < 0) return isAhead ? "lookahead" : "rate-inside-minus";
  return isAhead ? undefined : "rate-inside-plus";
}

/** Steps as rules write them, by name; one of these is meant. */
const steps: readonly (readonly [form: string, step: (values: Values) => number])[] = [
  ["step-velocity", ({ lr, state }) => -lr! * state!],
  ["step-inside-minus", ({ state }) => state!],
  ["step-inside-plus", ({ state }) => -state!],
  ["step-nesterov", ({ lr, state, g, c }) => -lr! * (g! + c! * state!)],
  ["step-plain", ({ lr, g }) => -lr! * g!],
  ["step-sign", ({ lr, state }) => -lr! * Math.sign(state!)],
  ["step-sign-gradient", ({ lr, g }) => -lr! * Math.sign(g!)],
  ["step-root", ({ lr, g, state, eps }) => (-lr! * g!) / (Math.sqrt(state!) + eps!)],
  ["step-root", ({ lr, g, state }) => (-lr! * g!) / Math.sqrt(state!)],
];

/** Numbers of a rule may stand for the rate and the coefficient. */
function placeRule(text: string, { names, numbers }: FormulaTold, notes: Notes): boolean {
  if (names.has("lr") || numbers.length === 0) return namedRule(text, notes);
  for (const number of numbers) {
    const named = text.replace(
      new RegExp(`(?<![\\d.])${String(number.value).replace(".", "\\.")}(?![\\d.])`, "u"),
      "lr",
    );
    if (!namedRule(named, notes)) continue;
    notes.tell(notes.settings, "lr", [number]);
    return true;
  }
  return namedRule(text, notes);
}

function namedRule(text: string, notes: Notes): boolean {
  const samples: readonly Values[] = [
    { w: 0.5, lr: 0.3, state: 1.7, g: -0.4, c: 0.6, eps: 0.01 },
    { w: -1.5, lr: 0.9, state: 0.2, g: 2.3, c: 0.35, eps: 0.03 },
  ];
  const found = steps.find(([, step]) =>
    samples.every((values) => near(valueOf(text, values), values["w"]! + step(values))),
  );
  if (found === undefined) return false;
  notes.forms.add(found[0]);
  return true;
}
