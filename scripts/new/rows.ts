/** Where a row goes in a file that holds a list. */
export interface Place {
  /** The line before the list; the start of the file where it is left out. */
  readonly after?: string;
  /** A row of the list, its name as the group `key`. */
  readonly row: RegExp;
  /** The line behind the list; without it the last row ends it. */
  readonly end?: string;
  /** Whether rows stand in the order of their names; else a new one comes last. */
  readonly sorted?: boolean;
}

/** The text with a row put into its list. */
export function withRow(text: string, key: string, row: string, place: Place): string {
  const lines = text.split("\n");
  const start = place.after === undefined ? 0 : lines.indexOf(place.after) + 1;
  if (place.after !== undefined && start === 0) throw new Error(`the list "${place.after}" is gone`);
  const stop = place.end === undefined ? lines.length : lines.indexOf(place.end, start);
  if (stop < 0) throw new Error(`the end "${place.end}" of the list is gone`);
  let at = place.end === undefined ? start : stop;
  for (let i = start; i < stop; i++) {
    const name = place.row.exec(lines[i]!)?.groups?.["key"];
    if (name === undefined) continue;
    if (place.sorted === true && name > key) {
      at = i;
      break;
    }
    if (place.end === undefined) at = i + 1;
  }
  lines.splice(at, 0, row);
  return lines.join("\n");
}
