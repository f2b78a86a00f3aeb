import { type Role, roleLabels } from "./role-cues.ts";
import type { Duration, Roles } from "./roles.ts";
import type { Quantity } from "./reading.ts";
import type { Worksheet } from "./worksheet.ts";

const symbols: Readonly<Record<Role, string>> = {
  samples: "n",
  batch: "B",
  micro: "b",
  global: "G",
  epochs: "E",
  done: "d",
  perEpoch: "s",
  updates: "U",
  accumulated: "A",
  devices: "D",
  every: "v",
  folds: "k",
  foldSize: "f",
  candidates: "c",
  trials: "T",
  repeats: "R",
  trainShare: "p",
  heldShare: "q",
  last: "r",
  fullBatches: "F",
  rate: "lr",
  aside: "x",
};

/** The told numbers of a question while one is worked out from them. */
export class Facts {
  readonly sheet: Worksheet;
  readonly drops: boolean;
  readonly durations: readonly Duration[];
  readonly #quantities = new Map<Role, Quantity>();
  readonly #used = new Set<Quantity>();
  readonly #worked = new Set<string>();

  constructor(sheet: Worksheet, { told, durations }: Roles, drops: boolean) {
    this.sheet = sheet;
    this.drops = drops;
    this.durations = durations;
    for (const { role, quantity } of told) this.#quantities.set(role, quantity);
  }

  /** Whether all of these are told. */
  has(...roles: readonly Role[]): boolean {
    return roles.every((role) => this.#quantities.has(role));
  }

  /** The symbol of a told number, written down among what was understood. */
  use(role: Role): string {
    const quantity = this.#quantities.get(role)!;
    if (!this.#used.has(quantity)) this.sheet.given(symbols[role], roleLabels.get(role)!, quantity);
    this.#used.add(quantity);
    return symbols[role];
  }

  /** The only duration that is told, in its own unit. */
  useDuration(label: { readonly ko: string; readonly en: string }): string | undefined {
    const [duration, ...more] = this.durations;
    if (duration === undefined || more.length > 0) return undefined;
    this.sheet.given("t", label, duration.quantity);
    this.#used.add(duration.quantity);
    return "t";
  }

  /** A number on the way, once. */
  reckon(name: string, formula: string): string {
    if (!this.#worked.has(name)) this.sheet.reckon(name, formula);
    this.#worked.add(name);
    return name;
  }

  /** The same, undefined where it does not come out whole. */
  whole(name: string, formula: string): string | undefined {
    this.reckon(name, formula);
    return Number.isInteger(this.value(name)) ? name : undefined;
  }

  value(name: string): number {
    return this.sheet.ledger.find(name).value;
  }

  /** Counts a told number as needed no more: another one says as much. */
  skip(role: Role): void {
    const quantity = this.#quantities.get(role);
    if (quantity !== undefined) this.#used.add(quantity);
  }

  isUsed(quantity: Quantity): boolean {
    return this.#used.has(quantity);
  }
}

/** The rows that an epoch goes through. */
export function rowsTrained(facts: Facts): string | undefined {
  if (!facts.has("samples")) return undefined;
  if (facts.has("trainShare"))
    return facts.whole("rows", `${facts.use("samples")} * ${facts.use("trainShare")}`);
  if (facts.has("heldShare"))
    return facts.whole(
      "rows",
      `${facts.use("samples")} - ${facts.use("samples")} * ${facts.use("heldShare")}`,
    );
  return facts.use("samples");
}

/** How many rows an update looks at. */
export function rowsOfUpdate(facts: Facts): string | undefined {
  if (facts.has("global")) {
    facts.skip("devices");
    return facts.use("global");
  }
  const one = facts.has("micro")
    ? "micro"
    : facts.has("batch") && !facts.has("devices")
      ? "batch"
      : undefined;
  if (one === undefined) return undefined;
  const factors = [one, ...(["accumulated", "devices"] as const).filter((role) => facts.has(role))] as const;
  if (factors.length === 1) return facts.use(one);
  return facts.reckon("together", factors.map((role) => facts.use(role)).join(" * "));
}

/** What goes into an update, of devices and micro-batches that are told beside another batch. */
export function rowsGathered(facts: Facts): string | undefined {
  const factors = (["micro", "accumulated", "devices"] as const).filter((role) => facts.has(role));
  if (facts.has("global")) return factors.length === 0 ? facts.use("global") : undefined;
  return facts.has("micro") && factors.length > 1
    ? facts.reckon("together", factors.map((role) => facts.use(role)).join(" * "))
    : undefined;
}

/** Updates of an epoch. */
export function stepsOfEpoch(facts: Facts): string | undefined {
  if (facts.has("perEpoch")) return facts.use("perEpoch");
  if (facts.has("samples") && facts.has("updates") && (facts.has("batch") || facts.has("micro")))
    return byRows(facts);
  if (facts.has("updates", "epochs"))
    return facts.whole("steps", `${facts.use("updates")} / ${facts.use("epochs")}`);
  return byRows(facts);
}

function byRows(facts: Facts): string | undefined {
  const rows = rowsTrained(facts);
  const together = rows === undefined ? undefined : rowsOfUpdate(facts);
  if (rows === undefined || together === undefined || facts.value(together) > facts.value(rows))
    return undefined;
  if (facts.has("accumulated") || facts.has("devices")) return facts.whole("steps", `${rows} / ${together}`);
  return facts.reckon("steps", facts.drops ? `floor(${rows} / ${together})` : `ceil(${rows} / ${together})`);
}

/** Updates in all. */
export function allUpdates(facts: Facts): string | undefined {
  if (facts.has("updates")) return facts.use("updates");
  const steps = facts.has("epochs") ? stepsOfEpoch(facts) : undefined;
  return steps && facts.whole("updates", `${steps} * ${facts.use("epochs")}`);
}
