import type { Need } from "../compute/computation.ts";
import { needs } from "../compute/needs.ts";
import type { Problem, Value } from "./problem.ts";
import type { Row, Setting } from "./row.ts";

/** A setting with its number; one that nobody told is usual. */
export interface Chosen {
  readonly name: string;
  readonly label: string;
  readonly value: Value | number;
}

const lrSetting: Setting = { name: "lr", label: "lr", roles: ["lr", "alpha"] };
/** What a clip is set up with, by the names that questions have for it. */
export const limits: readonly string[] = ["max-norm", "max-value", "cap"];

/** What is kept before the first step, by the names of the row. */
export function keptOf({ kept }: Problem, row: Row): ReadonlyMap<string, readonly Value[]> | undefined {
  const found = new Map<string, readonly Value[]>();
  for (const [role, values] of kept) {
    const slot =
      row.kept.find(({ name, roles }) => name === role && roles.length > 0) ??
      row.kept.find(({ roles }) => roles.includes(role));
    if (slot === undefined || found.has(slot.name) || values.length > 1) return undefined;
    found.set(slot.name, values);
  }
  // what is told to be zero needs no mention
  return new Map([...found].filter(([, values]) => values[0]!.value !== 0 || values[0]!.text !== undefined));
}

/** Settings with their numbers, and those that lack one. */
export interface Settings {
  readonly chosen: readonly Chosen[];
  readonly missing: readonly Need[];
}

const needOf: Readonly<Record<string, Need>> = {
  lr: needs.learningRate,
  mu: needs.momentum,
  decay: needs.weightDecay,
};

/** A number for each setting that is used; undefined where one is told that the method does not have. */
export function settingsOf(
  problem: Problem,
  row: Row,
  used: { readonly names: ReadonlySet<string> },
): Settings | undefined {
  const taken = new Set<string>();
  const decay: Setting = { name: "decay", label: "λ", roles: ["decay"], standard: 0 };
  const all = [
    lrSetting,
    ...row.settings,
    ...(row.settings.some(({ name }) => name === "decay") ? [] : [decay]),
  ];
  const chosen: Chosen[] = [];
  const missing: Need[] = [];
  for (const setting of all) {
    const role = setting.roles.find((one) => problem.settings.has(one) && !taken.has(one));
    const told = role === undefined ? undefined : problem.settings.get(role)![0]!;
    // the same told by another name
    for (const one of setting.roles)
      if (told !== undefined && problem.settings.get(one)?.[0]!.value === told.value) taken.add(one);
    const isOff = setting.roles.some((one) => problem.without.has(one));
    if (isOff && told !== undefined && told.value !== 0) return undefined;
    const value = told ?? (isOff ? 0 : setting.standard);
    if (setting.name === "decay" && (typeof value === "number" ? value : value!.value) === 0) continue;
    if (setting.name === "mu" && row.name === "rmsprop" && value === 0) continue;
    if (!used.names.has(setting.name)) continue;
    if (value === undefined) missing.push(needOf[setting.name] ?? needs.decay);
    else chosen.push({ name: setting.name, label: setting.label, value });
  }
  const others = [...problem.settings].filter(
    ([role]) => !taken.has(role) && !(problem.clip !== undefined && limits.includes(role)),
  );
  // what is off is in no formula
  const isWhole = others.every(
    ([role, [told]]) =>
      told!.value === 0 && ["mu", "decay", "dampening", "start-sum", "rate-decay"].includes(role),
  );
  return isWhole ? { chosen, missing } : undefined;
}
