interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell: what stands in quotes, "" in it for one of them, and what follows up to the comma; or without quotes. */
const cell = /(?:"((?:[^"]|"")*)"(?!"))?([^,\r\n]*)/suy;

/** Rows that are not empty, with the line each begins on; the line of a quote that never ends. */
export function rowsOf(text: string): readonly Row[] | number {
  const rows: Row[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const [start, cells]: [number, string[]] = [line, []];
    for (let more = true; more; at += Number(more)) {
      cell.lastIndex = at;
      const [whole = "", quoted, bare = ""] = cell.exec(text) ?? [];
      if (quoted === undefined && bare.startsWith('"')) return line;
      cells.push((quoted ?? "").replaceAll('""', '"') + bare);
      line += endings(quoted ?? "");
      at += whole.length;
      more = text[at] === ",";
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
    if (cells.some((one) => one.trim() !== "")) rows.push({ line: start, cells });
  }
  return rows;
}

function endings(text: string): number {
  return text.split(/\r\n|\r|\n/u).length - 1;
}
