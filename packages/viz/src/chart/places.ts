import { dateText, isDate, resolutionOf, timeText } from "../scale/calendar.ts";
import { sharedPart } from "../scale/time.ts";
import { formatValue } from "../text/format.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import { type Axis, readDate } from "./axis.ts";
import type { Places } from "./line-data.ts";
import { readNumbers } from "./numbers.ts";

/** Whether places are given as dates. */
export function areDates(places: Places | undefined): places is readonly string[] {
  // what is no number is refused as no date
  return Array.isArray(places) && typeof (places[0] ?? 0) !== "number";
}

/** A copy of places along x, dates as milliseconds since 1970; finite and never falling. */
export function readPlaces(name: string, places: Places, isTime: boolean): Float64Array {
  const values = areDates(places)
    ? Float64Array.from(places, (date, i) => readDate(name, date, i))
    : readNumbers(name, places, "");
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value) || (isTime && !isDate(value)) || (i > 0 && value < values[i - 1]!))
      throw new RangeError(
        `${name} must be ${isTime ? "dates" : "finite"} and ascending, got ${value} at ${i}`,
      );
  }
  return values;
}

/**
 * How places along an axis are said, in English after one of two words: dates no finer than they are, `briefly` without
 * what all of them share.
 */
export function placeWriter(
  { scale, format }: Axis,
  places: Float64Array,
  briefly = false,
  words: readonly string[] = ["at ", "on "],
): (place: number) => LocalizedText {
  if (scale !== "time") return (place) => after(words[0]!, formatValue(place, format));
  const resolution = resolutionOf(places);
  const shared = briefly ? sharedPart([places[0]!, places.at(-1)!]) : undefined;
  return (place) =>
    shared === "day" && resolution !== "day"
      ? after(words[0]!, timeText(place, resolution))
      : after(words[1]!, dateText(place, resolution, shared === undefined));
}

function after(word: string, place: LocalizedText): LocalizedText {
  return mapText(place, (text, locale) => (locale === "en" ? word + text : text));
}
