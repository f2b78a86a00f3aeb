import type { Bilingual, Locale } from "../locale.ts";
import type { DemoDescription, DemoSpec, DemoValue } from "./description.ts";

/** The slash command that runs a demo again: options by their labels, values as they are typed there. */
export function commandOf({ label, options }: DemoSpec, { parameters, seed }: DemoDescription): Bilingual {
  const values: Readonly<Record<string, DemoValue>> = { ...parameters, seed };
  const say = (command: string, locale: Locale): string =>
    [
      `/${command} ${label[locale]}`,
      ...options.flatMap(({ name, label: own, choices }) => {
        const value = values[name];
        if (value === undefined) return [];
        const choice = choices?.find((one) => one.value === value);
        return [`${own[locale]}:${choice?.label[locale] ?? value}`];
      }),
    ].join(" ");
  return { ko: say("데모", "ko"), en: say("demo", "en") };
}
