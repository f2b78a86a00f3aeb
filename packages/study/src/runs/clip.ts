import { needs } from "../compute/needs.ts";
import type { Worksheet } from "../compute/worksheet.ts";
import type { Facts } from "./facts.ts";
import type { Plan } from "./plan.ts";
import { quantityOf } from "./quantity.ts";

/** What the clip is set up with. */
export function beginClip({ clip, limit, norm, before }: Plan, sheet: Worksheet): void {
  if (clip === undefined || limit === undefined) return;
  const label = clip === "norm" ? needs.maxNorm.label : needs.limit.label;
  sheet.given("limit", label, quantityOf(limit));
  if (norm !== undefined)
    sheet.given(`n${before + 1}`, { ko: "기울기의 노름", en: "norm of the gradient" }, quantityOf(norm));
}

/** The gradient of a step as the clip leaves it. */
export function clipStep({ clip, dims, norm }: Plan, sheet: Worksheet, facts: Facts, t: number): void {
  if (clip === "value") {
    facts.all((c) => facts.state("c", c, t, `max(0 - limit, min(limit, ${facts.name("g", c, t)}))`));
    return;
  }
  if (clip === undefined) return;
  const squares = Array.from({ length: dims }, (_, c) => `${facts.name("g", c, t)}^2`).join(" + ");
  if (norm === undefined)
    sheet.reckon(`n${t}`, dims === 1 ? `abs(${facts.name("g", 0, t)})` : `sqrt(${squares})`);
  // a gradient of zero has nothing to clip
  if (!(sheet.ledger.find(`n${t}`).value > 0)) throw new RangeError("the gradient must not be zero");
  sheet.reckon(`k${t}`, `min(1, limit / n${t})`);
  sheet.step(`length${t}`, `k${t} * n${t}`, sheet.ledger.reckon(`k${t} * n${t}`), { shown: false });
  if (norm === undefined) facts.all((c) => facts.state("c", c, t, `k${t} * ${facts.name("g", c, t)}`));
}
