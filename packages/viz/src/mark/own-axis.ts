import { localize, type LocalizedText } from "../text/locale.ts";
import { formatTicks } from "../text/format.ts";
import type { AxisSpec } from "./axis-spec.ts";
import type { OwnAxis, Sheet } from "./sheet.ts";

/** What a logarithmic axis says after its name. */
export const logWord = { ko: "(로그)", en: " (log)" } as const;

/** An axis whose name is known, be it empty. */
export interface NamedAxis extends AxisSpec {
  readonly name: LocalizedText;
}

/** An axis with the name, domain and format that the caller asks for; a logarithmic one says so. */
export function asAsked({ locale }: Sheet, spec: AxisSpec, own: OwnAxis = {}): NamedAxis {
  const { name = spec.name ?? "", domain, format = spec.format ?? "number" } = own;
  const scale = domain === undefined ? spec.scale : spec.scale.over(domain);
  const within = spec.ticks?.filter(({ value }) => Math.abs(scale.unit(value) - 0.5) <= 0.5 + 1e-9);
  return {
    ...spec,
    scale: { ...scale, ticks: (count) => formatTicks(scale.ticks(count), format, locale) },
    name: scale.isLog ? localize(name, locale) + logWord[locale] : name,
    ...(within && { ticks: formatTicks(within, format, locale) }),
  };
}
