import { byReader, type Reader } from "../compute/by-reader.ts";
import type { Computation } from "../compute/computation.ts";
import { Worksheet } from "../compute/worksheet.ts";
import type { Bilingual } from "../locale.ts";
import type { Goal, ListRole } from "./metric-lexicon.ts";
import { type Metrics, metricsIn } from "./metric-roles.ts";
import type { Told } from "./problem.ts";

/** Losses, scores and their spread from lists and counts that a question tells. */
export const namedMetrics: Computation = byReader(
  { name: "named-metrics", card: "loss-function", title: { ko: "지표 계산", en: "metrics" } },
  reads,
);

const subject =
  /softmax|entropy|mse|mae|bce|log.?loss|logit|mean|average|std|sd|deviation|variance|tp|recall|precision|f1|specificity|소프트맥스|엔트로피|로짓|평균|편차|분산|재현|정밀|특이도/iu;

function reads(question: string): ReturnType<Reader> {
  if (question.length > 1000 || !subject.test(question)) return undefined;
  const metrics = metricsIn(question);
  if (metrics === undefined || metrics.goals.length > 4) return undefined;
  const sheet = new Sums(metrics).sheet();
  return sheet && { sheet, text: metrics.text };
}

const labels: Readonly<Record<ListRole | "plain", Bilingual>> = {
  predicted: { ko: "예측", en: "predictions" },
  target: { ko: "정답", en: "targets" },
  logits: { ko: "로짓", en: "logits" },
  chances: { ko: "확률", en: "probabilities" },
  scores: { ko: "점수", en: "scores" },
  plain: { ko: "값", en: "values" },
};

const titles: Readonly<Record<Goal, Bilingual>> = {
  mse: { ko: "MSE", en: "MSE" },
  rmse: { ko: "RMSE", en: "RMSE" },
  mae: { ko: "MAE", en: "MAE" },
  softmax: { ko: "소프트맥스", en: "softmax" },
  ce: { ko: "크로스 엔트로피(자연로그)", en: "cross-entropy (natural log)" },
  bce: { ko: "이진 크로스 엔트로피 평균(자연로그)", en: "mean binary cross-entropy (natural log)" },
  mean: { ko: "평균", en: "mean" },
  sd: { ko: "표준편차", en: "standard deviation" },
  variance: { ko: "분산", en: "variance" },
  accuracy: { ko: "정확도", en: "accuracy" },
  precision: { ko: "정밀도", en: "precision" },
  recall: { ko: "재현율", en: "recall" },
  f1: { ko: "F1", en: "F1" },
  specificity: { ko: "특이도", en: "specificity" },
};

const ratios: Readonly<Partial<Record<Goal, readonly [of: readonly string[], formula: string]>>> = {
  accuracy: [["tp", "tn", "fp", "fn"], "(tp + tn) / (tp + tn + fp + fn)"],
  precision: [["tp", "fp"], "tp / (tp + fp)"],
  recall: [["tp", "fn"], "tp / (tp + fn)"],
  specificity: [["tn", "fp"], "tn / (tn + fp)"],
  f1: [["tp", "fp", "fn"], "2 * tp / (2 * tp + fp + fn)"],
};

/** The sums behind the metrics of one question. */
class Sums {
  readonly #metrics: Metrics;
  readonly #sheet = new Worksheet();
  readonly #used = new Set<string>();

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** The worked metrics; undefined where one lacks a number, or a number is left over. */
  sheet(): Worksheet | undefined {
    const { goals, lists, counts } = this.#metrics;
    const names = (locale: "ko" | "en"): string => goals.map((goal) => titles[goal][locale]).join(", ");
    this.#sheet.title(names("ko"), names("en"));
    for (const [role, row] of lists) this.#tellList(role, row);
    for (const [name, told] of counts)
      this.#tell(name, told, { ko: name.toUpperCase(), en: name.toUpperCase() });
    const isDone = goals.every((goal) => this.#work(goal));
    const isUsed = [...lists.keys(), ...counts.keys()].every((name) => this.#used.has(name));
    return isDone && isUsed ? this.#sheet : undefined;
  }

  #tell(name: string, { value, at = 0, text }: Told, label: Bilingual): void {
    const figure = this.#sheet.hidden(name, {
      value,
      at,
      percent: false,
      ...(text !== undefined && { text }),
    });
    this.#sheet.understood({ ko: `${label.ko} ${figure}`, en: `${label.en} ${figure}` });
  }

  #tellList(role: ListRole | "plain", row: readonly Told[]): void {
    const figures = row.map(({ value, at = 0, text }, index) =>
      this.#sheet.hidden(nameAt(role, index), {
        value,
        at,
        percent: false,
        ...(text !== undefined && { text }),
      }),
    );
    const list = figures.join(", ");
    this.#sheet.understood({ ko: `${labels[role].ko} ${list}`, en: `${labels[role].en} ${list}` });
  }

  #row(...roles: readonly (ListRole | "plain")[]): readonly string[] | undefined {
    const role = roles.find((one) => this.#metrics.lists.has(one));
    if (role === undefined) return undefined;
    this.#used.add(role);
    return this.#metrics.lists.get(role)!.map((_, index) => nameAt(role, index));
  }

  #work(goal: Goal): boolean {
    if (goal === "softmax") return this.#softmax();
    if (goal === "ce") return this.#crossEntropy();
    if (goal === "bce") return this.#binary();
    if (goal === "mse" || goal === "rmse" || goal === "mae") return this.#errors(goal);
    if (goal === "mean" || goal === "sd" || goal === "variance") return this.#spread(goal);
    return this.#ratio(goal);
  }

  #give(goal: Goal, formula: string, mark = ""): true {
    const figure = this.#sheet.step(goal + mark, formula, this.#sheet.ledger.reckon(formula));
    const [ko, en] = [titles[goal].ko, titles[goal].en];
    const text = this.#sheet.print(figure);
    this.#sheet.result({ ko: `${ko} ${text}`, en: `${en} ${text}` }, figure);
    return true;
  }

  /** Powers of e of each logit, and their sum. */
  #powers(row: readonly string[]): boolean {
    if (row.length < 2 || this.#sheet.ledger.has("power1")) return row.length > 1;
    const values = row.map((name) => this.#sheet.ledger.find(name).value);
    if (values.some((value) => Math.abs(value) > 50)) return false;
    for (const [index, name] of row.entries()) this.#sheet.reckon(`power${index + 1}`, `e^${name}`);
    this.#sheet.reckon("total", row.map((_, index) => `power${index + 1}`).join(" + "));
    return true;
  }

  #softmax(): boolean {
    const row = this.#row("logits", "plain");
    if (row === undefined || !this.#powers(row)) return false;
    return row.every((_, index) => this.#give("softmax", `power${index + 1} / total`, String(index + 1)));
  }

  #crossEntropy(): boolean {
    const { right, isMean } = this.#metrics;
    if (isMean && right === undefined && !this.#metrics.lists.has("logits")) return this.#meanOfTruths();
    const row = this.#row("logits", "plain");
    if (row === undefined || right === undefined || right > row.length || !this.#metrics.lists.has("logits"))
      return false;
    return this.#powers(row) && this.#give("ce", `-log(power${right} / total)`);
  }

  /** The mean over samples of which the probability of the truth is told. */
  #meanOfTruths(): boolean {
    const row = this.#row("chances");
    const values = row?.map((name) => this.#sheet.ledger.find(name).value) ?? [];
    if (row === undefined || row.length < 2 || !values.every((value) => value > 0 && value <= 1))
      return false;
    return this.#give("ce", `-(${row.map((name) => `log(${name})`).join(" + ")}) / ${row.length}`);
  }

  #binary(): boolean {
    const [targets, chances] = [this.#row("target"), this.#row("chances", "predicted")];
    if (targets === undefined || targets.length !== chances?.length) return false;
    const terms = targets.map((target, index) => {
      const value = this.#sheet.ledger.find(target).value;
      if (value !== 0 && value !== 1) return "";
      return value === 1 ? `log(${chances[index]!})` : `log(1 - ${chances[index]!})`;
    });
    const values = chances.map((name) => this.#sheet.ledger.find(name).value);
    if (terms.includes("") || !values.every((value) => value > 0 && value < 1)) return false;
    return this.#give("bce", `-(${terms.join(" + ")}) / ${terms.length}`);
  }

  #errors(goal: "mse" | "rmse" | "mae"): boolean {
    const [targets, predicted] = [this.#row("target"), this.#row("predicted", "chances")];
    if (targets === undefined || targets.length !== predicted?.length) return false;
    const gaps = targets.map((target, index) => `${predicted[index]!} - ${target}`);
    if (goal === "mae")
      return this.#give("mae", `(${gaps.map((gap) => `abs(${gap})`).join(" + ")}) / ${gaps.length}`);
    const mean = `(${gaps.map((gap) => `(${gap})^2`).join(" + ")}) / ${gaps.length}`;
    return this.#give(goal, goal === "mse" ? mean : `sqrt(${mean})`);
  }

  #spread(goal: "mean" | "sd" | "variance"): boolean {
    const row = this.#row("scores", "plain");
    if (row === undefined || row.length < 2) return false;
    const mean = `(${row.join(" + ")}) / ${row.length}`;
    if (goal === "mean") return this.#give("mean", mean);
    const { spread } = this.#metrics;
    // the two differ, and nobody says which
    if (spread === undefined) return false;
    if (!this.#sheet.ledger.has("mean")) this.#sheet.reckon("mean", mean);
    const squares = row.map((name) => `(${name} - mean)^2`).join(" + ");
    const variance = `(${squares}) / ${spread === "sample" ? row.length - 1 : row.length}`;
    return this.#give(goal, goal === "sd" ? `sqrt(${variance})` : variance);
  }

  /** The four counts of lists of zeros and ones, worked out once. */
  #countedIn(): readonly string[] {
    const [targets, predicted] = [this.#row("target"), this.#row("predicted")];
    if (targets === undefined || targets.length !== predicted?.length) return [];
    const isBinary = [...targets, ...predicted].every((name) =>
      [0, 1].includes(this.#sheet.ledger.find(name).value),
    );
    if (!isBinary) return [];
    for (const [name, kind] of Object.entries(kinds))
      if (!this.#sheet.ledger.has(name))
        this.#sheet.reckon(name, targets.map((target, index) => kind(target, predicted[index]!)).join(" + "));
    return Object.keys(kinds);
  }

  #ratio(goal: Goal): boolean {
    const [of, formula] = ratios[goal] ?? [[], ""];
    const { counts, isPercent, goals } = this.#metrics;
    const known = new Set<string>(counts.size === 0 ? this.#countedIn() : counts.keys());
    if (of.length === 0 || !of.every((name) => known.has(name))) return false;
    if (isPercent && goals.length > 1) return false;
    for (const name of counts.keys()) this.#used.add(name);
    return this.#give(goal, isPercent ? `100 * ${formula}` : formula);
  }
}

const kinds: Readonly<Record<string, (target: string, predicted: string) => string>> = {
  tp: (target, predicted) => `${target} * ${predicted}`,
  fp: (target, predicted) => `(1 - ${target}) * ${predicted}`,
  fn: (target, predicted) => `${target} * (1 - ${predicted})`,
  tn: (target, predicted) => `(1 - ${target}) * (1 - ${predicted})`,
};

function nameAt(role: string, index: number): string {
  return `${role === "plain" ? "x" : role}${index + 1}`;
}
