import { exact } from "../derivation/ledger.ts";
import type { Locale } from "../locale.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";

/** The last line of a demo's words: every option and the seed, as they were. */
export function settingsLine(
  { options }: DemoSpec,
  { parameters, seed }: DemoDescription,
  locale: Locale,
): string {
  return options
    .map(({ name, label, choices }) => {
      const value = name === "seed" ? seed : parameters[name];
      const choice = choices?.find((one) => one.value === value)?.label[locale];
      return `${label[locale]} ${choice ?? exact(Number(value))}`;
    })
    .join(" · ");
}
