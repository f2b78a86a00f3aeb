import type { Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { formatTicks } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { AxisSpec } from "./axis-spec.ts";
import { type OwnAxis, type Sheet, widthOf } from "./sheet.ts";

/** An axis with the name, domain and format that the caller asks for. */
export function asAsked(sheet: Sheet, room: Box, spec: AxisSpec, own: OwnAxis | undefined): AxisSpec {
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
    ...(name !== undefined && { name: fits(sheet, room, name) ? name : "" }),
    ...(within && { ticks: format === undefined ? within : formatTicks(within, format, sheet.locale) }),
  };
}

/** A long name takes a row of its own, for which a very low plot has no room. */
function fits(sheet: Sheet, room: Box, name: LocalizedText): boolean {
  const { text } = sheet.sizes;
  return room.height >= text * 6.5 || widthOf(sheet, name) <= text * 2.9;
}

function formatted(scale: Scale, format: NonNullable<OwnAxis["format"]>, { locale }: Sheet): Scale {
  return { ...scale, ticks: (count) => formatTicks(scale.ticks(count), format, locale) };
}
