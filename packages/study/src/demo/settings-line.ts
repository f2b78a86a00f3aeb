import { exact, type Ledger } from "../derivation/ledger.ts";
import type { Locale } from "../locale.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";

/** Writes down the numbers among a demo's options, and its seed, under their names. */
export function giveSettings(
  ledger: Ledger,
  { options }: DemoSpec,
  { parameters, seed }: DemoDescription,
): void {
  for (const { name, type } of options) {
    const value = Number(name === "seed" ? seed : parameters[name]);
    if (type !== "text" && Number.isFinite(value)) ledger.given(name, value);
  }
}

/** The last line of a demo's words: every option and the seed, as they were; certified where a ledger has them. */
export function settingsLine(
  { options }: DemoSpec,
  { parameters, seed }: DemoDescription,
  locale: Locale,
  ledger?: Ledger,
): string {
  return options
    .flatMap(({ name, label, type, choices }) => {
      const value = name === "seed" ? seed : parameters[name];
      if (value === undefined) return [];
      const shown = choices?.find((one) => one.value === value)?.label[locale];
      const text = shown ?? (type === "text" ? String(value) : exact(Number(value)));
      return [`${label[locale]} ${ledger?.has(name) === true ? ledger.write({ name }, text) : text}`];
    })
    .join(" · ");
}
