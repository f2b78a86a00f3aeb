import { lineChart } from "@opt/viz";
import { formatNumber, withParticle } from "@opt/words";
import type { Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { asDrawn, toldOf } from "./as-drawn.ts";
import type { DemoOutcome } from "./demo.ts";
import { type BatchRun, lineOf, type Rows } from "./penguin-training.ts";

/** What the runs with all rows, with batches and with single rows are told by. */
export interface CostOf {
  readonly ledger: Ledger;
  readonly title: Bilingual;
  readonly rows: Rows;
  /** The largest batches first. */
  readonly runs: readonly BatchRun[];
  readonly settings: (locale: Locale) => string;
}

/** What is told of a run. */
interface Cost {
  readonly name: Bilingual;
  readonly rate: Figure;
  /** Updates, and the loss, once all rows were seen. */
  readonly updates: Figure;
  readonly after: Figure;
  readonly end: Figure;
  /** How a loss is written in the picture. */
  readonly write: (loss: Figure) => string;
  /** True where the loss went up at some step. */
  readonly trembles: boolean;
}

/** The loss against the examples looked at, and the words beside it. */
export function batchCost({
  ledger,
  title,
  rows,
  runs,
  settings,
}: CostOf): Pick<DemoOutcome, "chart" | "text"> {
  const write = asDrawn(ledger, toldOf(runs.map(({ losses }) => losses)));
  const costs = runs.map((run, index) => ({ ...costOf(ledger, rows, run, index), write }));
  const chart = lineChart({
    title,
    series: runs.map(({ size, losses }, index) => ({
      name: costs[index]!.name,
      x: losses.map((_, step) => step * size),
      y: losses,
    })),
    axes: {
      x: { name: { ko: "본 데이터", en: "examples seen" } },
      y: { name: { ko: "손실", en: "loss" }, scale: "log" },
    },
  });
  const say = (locale: Locale): string =>
    [seen(ledger, costs, locale), ends(costs, locale), look(costs, locale), settings(locale)].join("\n");
  return { chart, text: { ko: say("ko"), en: say("en") } };
}

function costOf(ledger: Ledger, rows: Rows, run: BatchRun, index: number): Omit<Cost, "write"> {
  const { size, rate, positions, batches, losses } = run;
  const name = `run${index}`;
  const many = index === 0 ? "n" : index === 1 ? "size" : "one";
  const own = ledger.state(`rate${index}`, `lr * sqrt(${many})`, rate);
  ledger.run(() => ({ name, ...lineOf(rows), learningRate: own.name, positions, batches, slots: {} }));
  const pass = rows.x.length / size;
  const updates = ledger.state(`updates${index}`, `n / ${many}`, pass);
  const judged = { run: name, what: "judged" } as const;
  return {
    name: namesOf[index]!(size),
    rate: own,
    updates,
    after: ledger.observe({ ...judged, name: `after${index}`, row: pass }, losses[pass]!),
    end: ledger.observe({ ...judged, name: `end${index}` }, losses.at(-1)!),
    trembles: losses.some((loss, step) => loss > losses[step - 1]!),
  };
}

const namesOf: readonly ((size: number) => Bilingual)[] = [
  () => ({ ko: "전체", en: "all at once" }),
  (size) => ({ ko: `${size}개씩`, en: `${size} at a time` }),
  () => ({ ko: "하나씩", en: "one by one" }),
];

/** The name of a run with its number marked. */
function named({ name }: Cost, ledger: Ledger, locale: Locale): string {
  const size = ledger.find("size").value;
  return name[locale].replace(/\d+/u, ledger.write({ name: "size" }, String(size)));
}

function seen(ledger: Ledger, costs: readonly Cost[], locale: Locale): string {
  const each = costs
    .map((cost) =>
      locale === "ko"
        ? `${named(cost, ledger, locale)} ${cost.updates}번 업데이트에 손실 ${cost.write(cost.after)}`
        : `${named(cost, ledger, locale)} makes ${cost.updates} ${cost.updates.value === 1 ? "update" : "updates"}, loss ${cost.write(cost.after)}`,
    )
    .join(locale === "ko" ? ", " : "; ");
  const n = ledger.find("n");
  return locale === "ko"
    ? `펭귄 ${n}마리를 한 번 다 보면: ${each}.`
    : `Once all ${n} penguins are seen: ${each}.`;
}

function ends(costs: readonly Cost[], locale: Locale): string {
  const [all, some, one] = costs;
  const [first, second, third] = costs.map(({ write, end }) => write(end));
  return locale === "ko"
    ? `끝의 손실은 차례로 ${first}, ${second}, ${third}, 학습률은 ${all!.rate}, ${some!.rate}, ${withParticle(`${one!.rate}`, "이에요/예요")}.`
    : `The losses at the end are, in this order, ${first}, ${second} and ${third}, at rates ${all!.rate}, ${some!.rate} and ${one!.rate}.`;
}

function look(costs: readonly Cost[], locale: Locale): string {
  const ko = locale === "ko";
  const lowest = costs.reduce((best, cost) => (cost.after.value < best.after.value ? cost : best));
  const isLevel = costs.every(
    ({ after }) => formatNumber(after.value, 2) === formatNumber(lowest.after.value, 2),
  );
  if (isLevel)
    return ko
      ? "볼 것: 한 번 다 본 뒤에는 셋이 거의 같아요."
      : "Look: once all are seen, the three are nearly level.";
  const shaky = costs.at(-1)!.trembles;
  if (lowest === costs[0])
    return ko
      ? "볼 것: 이 학습률에서는 전체를 한꺼번에 보는 쪽이 앞서요. 학습률을 키워 보세요."
      : "Look: at this rate all at once is ahead; try a larger one.";
  return ko
    ? `볼 것: 같은 만큼 보고도 조금씩 보는 쪽이 먼저 내려가요.${shaky ? " 대신 하나씩 보는 선은 떨려요." : ""}`
    : `Look: for the same examples, small portions get down first${shaky ? "; but the line of one by one trembles" : ""}.`;
}
