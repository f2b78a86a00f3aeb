import { evaluate } from "@opt/core";
import { treeOf } from "../derivation/ledger.ts";
import type { Quantity } from "../compute/reading.ts";
import type { Told } from "./told-quantity.ts";
import type { Span } from "./units.ts";
import { applies, type Network, type Relation } from "./network.ts";

/** A quantity that is known: told, standard, or worked out from others by a formula. */
export interface Known {
  /** The quantity itself; where it is another one under its conditions ("a pass is an update"), that one. */
  readonly of: string;
  readonly value: number;
  readonly told?: Quantity;
  readonly spans?: readonly Span[];
  readonly formula?: string;
  /** What the formula takes. */
  readonly from: readonly string[];
}

export type Solution = ReadonlyMap<string, Known>;

const identifier = /(?<![\w.])[A-Za-z]\w*(?!\w|\s?\()/gu;

/** All that follows from what is told, each by its shortest derivation; undefined where it contradicts itself. */
export function solve(
  network: Network,
  told: readonly Told[],
  said: ReadonlySet<string>,
  asked: readonly string[],
): Solution | undefined {
  const known = new Map<string, Known>();
  for (const one of told) {
    const isListed =
      isList(network, one.of, said) && told.some((other) => other !== one && other.of === one.of);
    const of = isListed ? `${one.of}${told.filter((other) => other.of === one.of).indexOf(one) + 1}` : one.of;
    const before = known.get(of);
    if (before !== undefined && before.value !== one.value) return undefined;
    known.set(
      of,
      before ?? {
        of,
        value: one.value,
        told: one.quantity,
        ...(one.spans && { spans: one.spans }),
        from: [],
      },
    );
  }
  for (const [of, { list }] of Object.entries(network.nodes))
    if (list !== undefined && known.has(`${of}1`)) known.set(of, together(of, list, known));
  for (const [name, { standard, unless = [] }] of Object.entries(network.nodes))
    if (
      standard !== undefined &&
      !known.has(name) &&
      !asked.includes(name) &&
      !unless.some((one) => said.has(one))
    )
      known.set(name, { of: name, value: standard, from: [] });
  const usable = network.relations.filter((relation) => applies(relation, said));
  for (let isNew = true; isNew;) isNew = addOnce(network, usable, known, asked);
  return usable.every((relation) => agrees(relation, known)) ? known : undefined;
}

function isList({ nodes }: Network, of: string, said: ReadonlySet<string>): boolean {
  const { list, listed } = nodes[of]!;
  return list !== undefined && (listed === undefined || said.has(listed));
}

/** Several of one kind as one. */
function together(of: string, list: "product" | "sum", known: Solution): Known {
  const from = [...known.keys()].filter((name) => new RegExp(`^${of}\\d+$`, "u").test(name));
  const values = from.map((name) => known.get(name)!.value);
  const value = values.reduce((all, one) => (list === "sum" ? all + one : all * one));
  return { of, value, formula: from.join(list === "sum" ? " + " : " * "), from };
}

/** One more round: what follows from what was known before it. */
function addOnce(
  network: Network,
  usable: readonly Relation[],
  known: Map<string, Known>,
  asked: readonly string[],
): boolean {
  const added = new Map<string, Known>();
  for (const relation of usable) {
    if (known.has(relation.to) || added.has(relation.to)) continue;
    const one = follow(network, relation, known, asked.includes(relation.to));
    if (one !== undefined) added.set(relation.to, one);
  }
  for (const [name, one] of added) known.set(name, one);
  return added.size > 0;
}

const sources = new Map<string, readonly string[]>();

function sourcesOf(formula: string): readonly string[] {
  const found = sources.get(formula) ?? [...new Set(formula.match(identifier))];
  sources.set(formula, found);
  return found;
}

function valueOf(formula: string, known: Solution): number {
  return evaluate(treeOf(formula), (name) => known.get(name)!.value);
}

function follow(
  network: Network,
  { to, formula, whole, even }: Relation,
  known: Solution,
  isAsked: boolean,
): Known | undefined {
  const from = sourcesOf(formula);
  if (!from.every((name) => known.has(name))) return undefined;
  if (even !== undefined && valueOf(even, known) !== 0) return undefined;
  const value = valueOf(formula, known);
  const isCount = network.nodes[to]!.isCount !== false;
  if (!Number.isFinite(value) || value < 0) return undefined;
  if ((whole === true || (isCount && !/\/ /u.test(formula))) && !isNearlyWhole(value)) return undefined;
  const plain = withoutOnes(network, formula, known);
  const only = known.get(plain);
  if (only !== undefined && !isAsked) return only;
  return {
    of: to,
    value: isNearlyWhole(value) ? Math.round(value) : value,
    formula: plain.replace(identifier, (name) => known.get(name)!.of),
    from: sourcesOf(plain),
  };
}

function isNearlyWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** A formula without factors of one that nobody told. */
function withoutOnes(network: Network, formula: string, known: Solution): string {
  const ones = sourcesOf(formula).filter((name) => {
    const one = known.get(name)!;
    return one.told === undefined && one.formula === undefined && network.nodes[one.of]?.standard === 1;
  });
  let plain = formula;
  for (const one of ones)
    plain = plain
      .replace(new RegExp(`\\b${one} \\* `, "u"), "")
      .replace(new RegExp(` [*/] ${one}\\b`, "u"), "")
      .replace(/ \/ \((\w+)\)/u, " / $1")
      .replace(new RegExp(` / ${one}\\b`, "u"), "");
  return plain;
}

/** Whether a relation holds for what is told and worked out otherwise. */
function agrees({ to, formula, whole, even, isGuess }: Relation, known: Solution): boolean {
  const result = known.get(to);
  const from = sourcesOf(formula);
  if (result === undefined || whole === true || even !== undefined || isGuess === true) return true;
  if (result.told === undefined || !from.every((name) => known.has(name))) return true;
  // what was worked out from it says nothing against it
  if (from.some((name) => derivation(known, name).some(({ of }) => of === result.of))) return true;
  const value = valueOf(formula, known);
  return Math.abs(value - result.value) <= 1e-6 * Math.max(1, Math.abs(value));
}

/** The quantities that one hangs on, each behind those that it hangs on itself. */
export function derivation(known: Solution, name: string): readonly Known[] {
  const order: Known[] = [];
  const visit = (one: Known): void => {
    if (order.some(({ of }) => of === one.of)) return;
    for (const source of one.from) visit(known.get(source)!);
    order.push(one);
  };
  visit(known.get(name)!);
  return order;
}
