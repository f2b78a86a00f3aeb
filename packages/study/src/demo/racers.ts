import { type Chain, type Objective, trace } from "@opt/core";
import * as zoo from "@opt/core/optimizers";
import type { Run } from "../certificate/certificate.ts";
import { InputError } from "../input-error.ts";
import type { Bilingual } from "../locale.ts";
import { refuseName } from "../refuse-name.ts";
import { methodOf, runnerMethods, runnerNames } from "./runners.ts";
import { runners } from "./surfaces.ts";

/** Who runs, and how. */
export interface Racer {
  /** What facts and traces call it. */
  readonly key: string;
  readonly shown: Bilingual;
  readonly method: Run["method"];
  /** The method at a learning rate; the rate is left alone by those that find their own. */
  readonly at: (learningRate: number) => Chain;
  readonly takesRate: boolean;
}

/** A racer with its rate. */
export type RatedRacer = Racer & { readonly rate: number };

/** So many may race at once. */
export const mostRacers = 6;

/** Those that need more than the gradient of two numbers: what a message says of them. */
const matrices: Bilingual = { ko: "행렬", en: "matrices" };
const loss: Bilingual = { ko: "스텝마다의 손실값", en: "the loss at every step" };
const unfit: ReadonlyMap<string, Bilingual> = new Map([
  ["adaMuon", matrices],
  ["muon", matrices],
  ["normuon", matrices],
  ["momo", loss],
  ["momoAdam", loss],
  ["polyakSgd", loss],
  ["spsMax", loss],
]);

/** A name without what people write differently: capitals, blanks, hyphens. */
export function nameKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The usual four, with the momentum of the race. */
function usual(momentum: number): readonly Racer[] {
  return runners.map((key) => ({
    key,
    shown: runnerNames[key] ?? { ko: key, en: key },
    method: runnerMethods[key],
    at: (learningRate) => methodOf(key, learningRate, momentum),
    takesRate: true,
  }));
}

type Make = (typeof zoo)[keyof typeof zoo];

/** Those that find their rate themselves. */
const ratelessRacers: Readonly<Record<string, () => Chain>> = {
  a2grad: () => zoo.a2grad(),
  cocob: () => zoo.cocob(),
  dowg: () => zoo.dowg(),
};

/** Everyone else by name. */
const others: readonly (readonly [name: string, make: Make])[] = Object.entries(zoo).filter(
  ([name]) => !runners.some((runner) => nameKey(runner) === nameKey(name)),
);

function otherRacer([key, make]: (typeof others)[number]): Racer {
  const rateless = ratelessRacers[key];
  const at = rateless ?? ((learningRate: number): Chain => make({ learningRate }));
  const { title } = at(1e-3);
  return { key, shown: { ko: title, en: title }, method: key, at, takesRate: rateless === undefined };
}

/**
 * The racers of a list of names, parted by commas or, where no name has a blank in it, by blanks; the usual four where
 * there is none.
 *
 * @throws {InputError} for a name that is not known, one that cannot race on two numbers, and more than six.
 */
export function racersOf(names: string | undefined, momentum: number): readonly Racer[] {
  const four = usual(momentum);
  if (names === undefined) return four;
  const isList = /[,、，;/+]/u.test(names);
  const whole = find(names, four);
  const parts = whole === undefined ? names.split(isList ? /[,、，;/+]/u : /\s+/u) : [names];
  const found = parts
    .filter((part) => nameKey(part) !== "")
    .map((part) => find(part, four) ?? refuse(part.trim()));
  const once = [...new Map(found.map((racer) => [racer.key, racer])).values()];
  if (once.length <= mostRacers && once.length > 0) return once;
  throw new InputError("too-many-racers", `optimizers must name 1 to ${mostRacers}, got ${once.length}`, {
    got: once.length,
    limit: mostRacers,
  });
}

function find(name: string, four: readonly Racer[]): Racer | undefined {
  const key = nameKey(name);
  const known = four.find(({ key: own, shown }) => nameKey(own) === key || nameKey(shown.ko) === key);
  if (known !== undefined) return known;
  const other = others.find(([own]) => nameKey(own) === key);
  if (other === undefined) return undefined;
  const lacking = unfit.get(other[0]);
  if (lacking === undefined) return otherRacer(other);
  throw new InputError(
    "unfit-optimizer",
    `${other[0]} needs ${lacking.en}, which this race does not provide`,
    {
      got: name.trim(),
      needs: lacking.en,
      needsKo: lacking.ko,
    },
  );
}

function refuse(name: string): never {
  const known = [
    ...runners.map((key) => ({ name: key, label: runnerNames[key] ?? { ko: key, en: key } })),
    ...others
      .filter(([own]) => !unfit.has(own))
      .map((other) => ({ name: other[0], label: otherRacer(other).shown })),
  ];
  throw refuseName("unknown-optimizer", "optimizers", name, known);
}

/** Rates that are tried for a method where none is given and none is known. */
const rates: readonly number[] = [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001];

/** The rate at which a method gets lowest in the first steps; the largest of equals. */
export function tunedRate(
  { at, takesRate }: Racer,
  objective: Objective,
  start: readonly number[],
  steps: number,
): number {
  if (!takesRate) return 1;
  const ends = rates.map((rate) => {
    const { values, stopped } = trace(objective, start, at(rate), { steps: Math.min(steps, 100) });
    return stopped === "non-finite" ? Infinity : values.at(-1)!;
  });
  return rates[ends.indexOf(Math.min(...ends))] ?? rates[4]!;
}
