import type { Scale } from "../scale/scale.ts";
import { formatTicks } from "../text/format.ts";
import type { AxisSpec } from "./axis-spec.ts";
import type { OwnAxis, Sheet } from "./sheet.ts";

/** An axis with the name, domain and format that the caller asks for. */
export function asAsked(sheet: Sheet, spec: AxisSpec, own: OwnAxis | undefined): AxisSpec {
  if (own === undefined && spec.format === undefined) return spec;
  const { name, domain, format = spec.format } = own ?? {};
  const scale = domain === undefined ? spec.scale : spec.scale.over(domain);
  const within = spec.ticks?.filter(({ value }) => {
    const place = scale.unit(value);
    return place >= -1e-9 && place <= 1 + 1e-9;
  });
  return {
    ...spec,
    scale: format === undefined ? scale : formatted(scale, format, sheet),
    ...(name !== undefined && { name }),
    ...(within && { ticks: format === undefined ? within : formatTicks(within, format, sheet.locale) }),
  };
}

function formatted(scale: Scale, format: NonNullable<OwnAxis["format"]>, { locale }: Sheet): Scale {
  return { ...scale, ticks: (count) => formatTicks(scale.ticks(count), format, locale) };
}
