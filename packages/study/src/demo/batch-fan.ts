import { randomState } from "@opt/data";
import { gradientNoiseChart } from "@opt/viz";
import { withParticle } from "@opt/words";
import type { Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import type { DemoOutcome } from "./demo.ts";
import { lineOf, type Rows } from "./penguin-training.ts";
import { shownRatio } from "./shown-ratio.ts";

/** What the gradients at the start are told by. */
export interface FanOf {
  readonly ledger: Ledger;
  readonly title: Bilingual;
  readonly rows: Rows;
  readonly size: number;
  readonly seed: number;
  readonly settings: (locale: Locale) => string;
}

/** So many batches are drawn at least. */
const fewest = 20;

type Rate = readonly [along: number, bias: number];

/** The gradients of single rows and of batches around that of all rows, where training starts. */
export function batchFan({
  ledger,
  title,
  rows,
  size,
  seed,
  settings,
}: FanOf): Pick<DemoOutcome, "chart" | "text"> {
  const n = rows.x.length;
  const all = Array.from(rows.x.keys());
  const passes = Math.ceil((fewest * size) / n);
  const batches = Array.from({ length: passes }, (_, pass) => {
    const order = [...all];
    randomState((seed + pass) % 2 ** 32).shuffle(order);
    return Array.from({ length: n / size }, (_batch, i) => order.slice(i * size, (i + 1) * size));
  }).flat();
  const full = gradientOf(rows, all);
  const some = batches.map((batch) => gradientOf(rows, batch));
  const singles = all.map((row) => gradientOf(rows, [row]));
  const spread = spreads({ ledger, rows, batches, full, some, singles });
  const chart = gradientNoiseChart({
    title,
    full,
    batches: [
      { size: 1, gradients: columnsOf(singles.slice(0, 60)) },
      { size, gradients: columnsOf(some.slice(0, 60)) },
    ],
  });
  return { chart, text: textOf(ledger, spread, settings) };
}

/** The gradient of the mean squared error at a slope and a bias of zero. */
function gradientOf({ x, target }: Rows, rows: readonly number[]): Rate {
  const mean = (of: (row: number) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return [mean((row) => -2 * target[row]! * x[row]!), mean((row) => -2 * target[row]!)];
}

function columnsOf(gradients: readonly Rate[]): readonly [number[], number[]] {
  return [gradients.map(([along]) => along), gradients.map(([, bias]) => bias)];
}

/** The places of a run that takes steps of no length, so that all its gradients are taken at its start. */
function standing(count: number): readonly (readonly number[])[] {
  return Array.from({ length: count + 1 }, () => [0, 0]);
}

interface Spreads {
  readonly length: Figure;
  readonly single: Figure;
  readonly batch: Figure;
  readonly ratio: Figure;
  readonly root: Figure;
  readonly expected: Figure;
}

function spreads(fan: {
  readonly ledger: Ledger;
  readonly rows: Rows;
  readonly batches: readonly (readonly number[])[];
  readonly full: Rate;
  readonly some: readonly Rate[];
  readonly singles: readonly Rate[];
}): Spreads {
  const { ledger, rows, batches, full, some, singles } = fan;
  const n = rows.x.length;
  const size = batches[0]!.length;
  const all = Array.from(rows.x.keys());
  const off = `(2 * (w0 * x + w1 - target) * x - full0)^2 + (2 * (w0 * x + w1 - target) - full1)^2`;
  const own = { ...lineOf(rows), learningRate: "0", slots: {} };
  ledger.run(() => ({ ...own, name: "all", judge: off, positions: standing(1), batches: [all] }));
  ledger.run(() => ({ ...own, name: "batches", positions: standing(batches.length), batches }));
  for (const axis of [0, 1] as const)
    ledger.observe({ name: `full${axis}`, run: "all", what: "slope", axis, row: 0 }, full[axis]);
  const square = (one: Rate): number => (one[0] - full[0]) ** 2 + (one[1] - full[1]) ** 2;
  const meanSquare = (of: readonly Rate[]): number =>
    of.reduce((sum, one) => sum + square(one), 0) / of.length;
  ledger.observe({ name: "variance", run: "all", what: "judged", row: 0 }, meanSquare(singles));
  const single = ledger.state("single", "sqrt(variance)", Math.sqrt(meanSquare(singles)));
  const terms = some.map((one, row) => {
    for (const axis of [0, 1] as const)
      ledger.observe({ name: `g${row}x${axis}`, run: "batches", what: "slope", axis, row }, one[axis]);
    return `(g${row}x0 - full0)^2 + (g${row}x1 - full1)^2`;
  });
  ledger.given("count", some.length);
  const measured = Math.sqrt(meanSquare(some));
  const batch = ledger.state("batch", `sqrt((${terms.join(" + ")}) / count)`, measured);
  const expected = single.value * Math.sqrt((n - size) / (size * (n - 1)));
  return {
    length: ledger.state("length", "sqrt(full0^2 + full1^2)", Math.hypot(...full)),
    single,
    batch,
    ratio: shownRatio(ledger, "ratio", [single, `${single}`], [batch, `${batch}`]),
    root: ledger.state("root", "sqrt(size)", Math.sqrt(size)),
    expected: ledger.state("expected", "single * sqrt((n - size) / (size * (n - 1)))", expected),
  };
}

function textOf(
  ledger: Ledger,
  { length, single, batch, ratio, root, expected }: Spreads,
  settings: (locale: Locale) => string,
): Bilingual {
  const [n, size, count] = ["n", "size", "count"].map((name) =>
    ledger.write({ name }, String(ledger.find(name).value)),
  );
  return {
    ko: [
      `펭귄 ${n}마리 전체의 기울기는 길이가 ${withParticle(`${length}`, "이에요/예요")}. 하나만 본 기울기는 거기서 평균 ${single}만큼 벗어나요(제곱평균제곱근).`,
      `${size}개씩 본 기울기 ${count}개는 ${batch}만큼 벗어나요: ${ratio}배 덜. 겹치지 않게 뽑으면 ${withParticle(`${expected}`, "이/가")} 되어야 해요.`,
      `볼 것: 화살표들이 퍼진 폭이 좁아져요. 어림으로는 배치 크기의 제곱근(${root})만큼이에요.`,
      settings("ko"),
    ].join("\n"),
    en: [
      `The gradient of all ${n} penguins has length ${length}. Gradients of a single one stray from it by ${single} (root mean square).`,
      `${count} gradients of ${size} stray by ${batch}, ${ratio} times less; drawn without repeats they should by ${expected}.`,
      `Look: the fan narrows, roughly by the square root of the batch size (${root}).`,
      settings("en"),
    ].join("\n"),
  };
}
