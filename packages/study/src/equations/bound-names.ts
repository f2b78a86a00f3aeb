import type { Line, Plan } from "./line.ts";
import { constants, meantBy, moments, places, renamed, slopes } from "./names.ts";
import type { Problem, Told } from "./problem.ts";

/** Binds every name that the lines need. */
export function bound(
  problem: Problem,
  lines: readonly Line[],
  states: ReadonlySet<string>,
): Plan | undefined {
  const targets = new Set(lines.map(({ target }) => target));
  const needed = new Set<string>(states);
  for (const { formula } of lines)
    renamed(formula, (name) => {
      const own = name.replace(/__old$/u, "");
      if (!targets.has(own) && !constants.has(own)) needed.add(own);
      return name;
    });
  const { numbers, called, isClear } = numbersOf(problem, needed, states);
  if (!isClear) return undefined;
  const open = [...needed].filter((name) => !numbers.has(name));
  const moment = open.filter((name) => moments.has(name) && !states.has(name));
  if (moment.length > 1) return undefined;
  const missing = open.filter((name) => name !== moment[0]);
  return { lines, states, numbers, called, ...(moment[0] !== undefined && { moment: moment[0] }), missing };
}

/** What a running sum of slopes is when nothing is said. */
const buffers: ReadonlySet<string> = new Set(["v", "m", "buf", "vel", "velocity", "V", "M"]);

/** The first of a row is where what runs begins, unless that is told; the steps go on with the second. */
function beginsWithFirst(numbers: Map<string, readonly Told[]>, states: ReadonlySet<string>): boolean {
  const open = [...states].filter((name) => !numbers.has(name));
  if (open.length === 0) return true;
  const rows = [...numbers].filter(([, row]) => row.length > 1);
  if (open.length > 1 || rows.length !== 1) return false;
  const [name, [first, ...rest]] = rows[0]!;
  numbers.set(open[0]!, [first!]);
  numbers.set(name, rest);
  return true;
}

/** "momentum 0.9: v = 0.9 v + g": a setting that stands in the rule as a number. */
function isInRules({ rules }: Problem, name: string, values: readonly Told[]): boolean {
  const isSetting = /^(?:lr|eta|mu|beta\d?|rho|alpha|gamma|lambda)$/u.test(name);
  const literals = rules.flatMap(({ formula }) => formula.match(/(?<![\w.])\d+(?:\.\d+)?/gu) ?? []);
  return isSetting && values.length === 1 && literals.some((literal) => Number(literal) === values[0]!.value);
}

function numbersOf(problem: Problem, needed: ReadonlySet<string>, states: ReadonlySet<string>) {
  const { told, kept, allStart, start, isUnderway, isFirst, moments: times } = problem;
  const numbers = new Map<string, readonly Told[]>();
  const called = new Map<string, string>();
  let isClear = true;
  const put = (name: string, values: readonly Told[]): void => {
    const before = numbers.get(name);
    if (
      before !== undefined &&
      before.map(({ value }) => value).join() !== values.map(({ value }) => value).join()
    )
      isClear = false;
    const isSteady = kept.has(name) && values.every(({ value }) => value === values[0]!.value);
    numbers.set(name, isSteady ? values.slice(0, 1) : values);
  };
  const plain = new Map<string, readonly Told[]>();
  const rows = new Map<string, Map<number, readonly Told[]>>();
  for (const [name, values] of told) {
    const [, base, index] = /^(.*?)(\d*)$/u.exec(name)!;
    if (needed.has(name) || index === "") plain.set(name, values);
    else rows.set(base!, (rows.get(base!) ?? new Map<number, readonly Told[]>()).set(Number(index), values));
  }
  // "w0 = 1" is where w starts, "g1 = 4, g2 = -2" are its steps
  for (const [base, row] of rows) {
    const [zero, count] = [row.get(0), row.size];
    const isOfSteps = slopes.has(base) && count > 1;
    const first = zero === undefined ? 1 : 0;
    const values =
      zero !== undefined && !isOfSteps
        ? zero
        : Array.from({ length: count }, (_, index) => row.get(index + first) ?? []).flat();
    if (isOfSteps || zero === undefined) isClear &&= values.length === count;
    else isClear &&= count === 1;
    if (zero !== undefined && !isOfSteps && plain.has(base))
      isClear &&= String(plain.get(base)!.map((one) => one.value)) === String(zero.map((one) => one.value));
    plain.set(base, values);
  }
  for (const [name, values] of plain) {
    const open = [...needed].filter((one) => one === name || !plain.has(one));
    const meant = meantBy(name, open);
    if (meant === undefined) isClear &&= isInRules(problem, name, values);
    else {
      called.set(meant, name);
      put(meant, values);
    }
  }
  if (start !== undefined) {
    const place = [...states].filter(
      (name) => places.has(name) && (!numbers.has(name) || numbers.get(name)![0]!.value === start.value),
    );
    if (place.length !== 1) isClear = false;
    else put(place[0]!, [start]);
  }
  if (allStart !== undefined) for (const name of states) if (!numbers.has(name)) put(name, [allStart]);
  if (isFirst) isClear &&= beginsWithFirst(numbers, states);
  for (const name of states)
    if (!numbers.has(name) && buffers.has(name) && !isUnderway) put(name, [{ value: 0, isUsual: true }]);
  if (states.size > 0 && times.length === 1 && needed.has("t")) put("t", times);
  return { numbers, called, isClear };
}
