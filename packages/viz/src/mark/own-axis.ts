import type { Scale } from "../scale/scale.ts";
import { localize } from "../text/locale.ts";
import { formatTicks } from "../text/format.ts";
import type { AxisSpec } from "./axis-spec.ts";
import type { OwnAxis, Sheet } from "./sheet.ts";

/** What a logarithmic axis says after its name. */
export const logWord = { ko: "(로그)", en: " (log)" } as const;

/** An axis with the name, domain and format that the caller asks for; a logarithmic one says so. */
export function asAsked(sheet: Sheet, spec: AxisSpec, own: OwnAxis | undefined): AxisSpec {
  const { locale } = sheet;
  const { name = spec.name, domain, format = spec.format } = own ?? {};
  const scale = domain === undefined ? spec.scale : spec.scale.over(domain);
  const said = scale.isLog ? localize(name ?? "", locale) + logWord[locale] : name;
  const within = spec.ticks?.filter(({ value }) => {
    const place = scale.unit(value);
    return place >= -1e-9 && place <= 1 + 1e-9;
  });
  return {
    ...spec,
    scale: format === undefined ? scale : formatted(scale, format, sheet),
    ...(said !== undefined && { name: said }),
    ...(within && { ticks: format === undefined ? within : formatTicks(within, format, locale) }),
  };
}

function formatted(scale: Scale, format: NonNullable<OwnAxis["format"]>, { locale }: Sheet): Scale {
  return { ...scale, ticks: (count) => formatTicks(scale.ticks(count), format, locale) };
}
