import type { Bilingual } from "../locale.ts";
import { needs } from "../compute/needs.ts";
import type { Quantity } from "../compute/reading.ts";
import { beginClip, clipStep } from "./clip.ts";
import { quantityOf } from "./quantity.ts";
import { Worksheet } from "../compute/worksheet.ts";
import { coreAgrees } from "./core-path.ts";
import { derivativeOf, placed } from "./derivatives.ts";
import { Facts } from "./facts.ts";
import type { Chosen } from "./chosen.ts";
import type { Plan } from "./plan.ts";
import { tellGoals } from "./results.ts";

/** Works a plan out: what was understood, each step with its numbers, and what is asked for. */
export function workOut(plan: Plan): Worksheet | undefined {
  const sheet = new Worksheet();
  const facts = new Facts(plan, sheet);
  begin(plan, sheet, facts);
  for (let t = plan.before + 1; t <= plan.before + plan.steps; t++) takeStep(plan, sheet, facts, t);
  if (!coreAgrees(plan, facts)) return undefined;
  return tellGoals(plan, sheet, facts) ? sheet : undefined;
}

const asQuantity = (value: Chosen["value"]): Quantity | number =>
  typeof value === "number" ? value : quantityOf(value);

const labels: Readonly<Record<string, Bilingual>> = {
  lr: needs.learningRate.label,
  decay: needs.weightDecay.label,
};

/** Title, settings and where it starts. */
function begin(plan: Plan, sheet: Worksheet, facts: Facts): void {
  const { row, settings, start, kept, steps, before, loss, gradients, forms, decay, samples, isIncluded } =
    plan;
  const isStep = row.name !== "clip";
  const count = isStep ? ` ${sheet.constant(steps)}` : "";
  const kind =
    decay === "coupled"
      ? { ko: " · 감쇠를 기울기에 더함(L2)", en: " · decay added to the gradient (L2)" }
      : { ko: "", en: "" };
  const centred = forms.has("centered") ? { ko: " · 중심화", en: " · centered" } : { ko: "", en: "" };
  sheet.title(
    isStep ? `${row.title.ko}${count}스텝${kind.ko}${centred.ko}` : row.title.ko,
    isStep
      ? `${row.title.en},${count} ${steps === 1 ? "step" : "steps"}${kind.en}${centred.en}`
      : row.title.en,
  );
  if (loss !== undefined) {
    const what = loss.isSlope ? { ko: "기울기", en: "gradient" } : { ko: "f", en: "f" };
    const text = facts.shown(loss.text);
    sheet.understood({ ko: `${what.ko} = ${text}`, en: `${what.en} = ${text}` });
  }
  for (const { name, label, value } of settings) {
    const isIgnored = name === "epsilon" && value === 0;
    if (isIgnored) sheet.understood({ ko: "ε 무시", en: "ε ignored" });
    else sheet.given(name, labels[name] ?? { ko: label, en: label }, asQuantity(value));
  }
  facts.all((c) => {
    const from = start?.[c];
    if (from === undefined) sheet.hidden(facts.name("w", c, before), 0);
    else facts.given("w", c, before, quantityOf(from));
  });
  for (const { name, roles } of row.kept)
    facts.all((c) => {
      const told = kept.get(name)?.[0];
      const isNow = isIncluded && told !== undefined;
      if (isNow) facts.given(name, c, before + 1, quantityOf(told));
      else if (told === undefined || roles.length === 0) sheet.hidden(facts.name(name, c, before), 0);
      else facts.given(name, c, before, quantityOf(told));
    });
  beginClip(plan, sheet);
  for (const [at, value] of samples.entries())
    sheet.given(`sample${at + 1}`, { ko: `샘플의 기울기`, en: `gradient of a sample` }, quantityOf(value));
  for (const [at, values] of gradients.entries())
    for (const [c, value] of values.entries()) facts.given("g", c, before + at + 1, quantityOf(value));
}

/** The gradient of a step, and the formulas of the row. */
function takeStep(plan: Plan, sheet: Worksheet, facts: Facts, t: number): void {
  const { row, loss, forms, decay } = plan;
  if (loss !== undefined) {
    const [place, at] = row.ahead === undefined ? ["w", t - 1] : ["ahead", t];
    if (row.ahead !== undefined) facts.all((c) => facts.step("ahead'", row.ahead!, c, t));
    facts.all((c) =>
      facts.state(
        "g",
        c,
        t,
        placed(derivativeOf(loss, c), loss, (axis) => facts.name(place, axis, at)),
      ),
    );
  } else if (plan.samples.length > 0) {
    const sum = plan.samples.map((_, at) => `sample${at + 1}`).join(" + ");
    facts.state("g", 0, t, `(${sum}) / ${plan.samples.length}`);
  } else if (plan.gradients.length > 0 && !sheet.ledger.has(facts.name("g", 0, t))) facts.repeat("g", t);
  clipStep(plan, sheet, facts, t);
  const g = plan.clip === undefined ? "g'" : "c'";
  if (decay === "coupled") facts.all((c) => facts.step("h'", `${g} + decay * w`, c, t));
  const direction = decay === "coupled" ? "h'" : g;
  facts.all((c) => {
    const valueOf = (name: string): number => facts.valueOf(name === "g'" ? direction : name, c, t);
    for (const line of row.formulas({ t, valueOf, forms })) {
      const [name, formula] = [line.slice(0, line.indexOf(" = ")), line.slice(line.indexOf(" = ") + 3)];
      const own = formula.replace(/(?<![a-z])g'/gu, direction);
      const shrunk =
        decay === "decoupled" && name === "w'" ? own.replace(/^w /u, "(1 - lr * decay) * w ") : own;
      facts.step(name, shrunk, c, t);
    }
  });
}
