/** Tables of an OpenType file by tag. */
export type Tables = Map<string, Buffer>;

export function readTables(font: Buffer): Tables {
  const tables: Tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const offset = font.readUInt32BE(entry + 8);
    tables.set(
      font.toString("latin1", entry, entry + 4),
      font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/** The file of these tables, with its checksums. */
export function writeTables(flavour: string, tables: Tables): Buffer {
  const tags = [...tables.keys()].toSorted();
  const head = Buffer.from(table(tables, "head"));
  head.writeUInt32BE(0, 8);
  const bodies = tags.map((tag) => pad(tag === "head" ? head : table(tables, tag)));
  const header = Buffer.alloc(12 + 16 * tags.length);
  const power = Math.floor(Math.log2(tags.length));
  header.write(flavour, 0, "latin1");
  header.writeUInt16BE(tags.length, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (tags.length - 2 ** power), 10);
  let offset = header.length;
  for (const [i, tag] of tags.entries()) {
    const body = bodies[i]!;
    header.write(tag, 12 + 16 * i, "latin1");
    header.writeUInt32BE(checksum(body), 16 + 16 * i);
    header.writeUInt32BE(offset, 20 + 16 * i);
    header.writeUInt32BE(table(tables, tag).length, 24 + 16 * i);
    offset += body.length;
  }
  const file = Buffer.concat([header, ...bodies]);
  const headOffset = header.readUInt32BE(20 + 16 * tags.indexOf("head"));
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headOffset + 8);
  return file;
}

/** A name table with these English strings, by name id. */
export function nameTable(names: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    text: Buffer.from(text, "utf16le").swap16(),
  }));
  const records = Buffer.alloc(6 + 12 * entries.length);
  records.writeUInt16BE(entries.length, 2);
  records.writeUInt16BE(records.length, 4);
  let offset = 0;
  for (const [i, { id, text }] of entries.entries()) {
    for (const [j, value] of [3, 1, 0x409, id, text.length, offset].entries()) {
      records.writeUInt16BE(value, 6 + 12 * i + 2 * j);
    }
    offset += text.length;
  }
  return Buffer.concat([records, ...entries.map(({ text }) => text)]);
}

/** Advance widths in font units by code point. */
export function readAdvances(tables: Tables): Map<number, number> {
  const longMetrics = table(tables, "hhea").readUInt16BE(34);
  const hmtx = table(tables, "hmtx");
  return new Map(
    [...readGlyphs(table(tables, "cmap"))].map(([code, glyph]) => [
      code,
      hmtx.readUInt16BE(4 * Math.min(glyph, longMetrics - 1)),
    ]),
  );
}

export function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`the font has no ${tag} table`);
  return found;
}

function readGlyphs(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, glyphs);
    if (format === 12) readGroups(subtable, glyphs);
  }
  return glyphs;
}

function readSegments(subtable: Buffer, glyphs: Map<number, number>): void {
  const size = subtable.readUInt16BE(6);
  for (let i = 0; i < size; i += 2) {
    const end = subtable.readUInt16BE(14 + i);
    const start = subtable.readUInt16BE(16 + size + i);
    const delta = subtable.readUInt16BE(16 + 2 * size + i);
    const rangeAt = 16 + 3 * size + i;
    const range = subtable.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const index = range === 0 ? code : subtable.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = index === 0 ? 0 : (index + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(subtable: Buffer, glyphs: Map<number, number>): void {
  for (let i = 0; i < subtable.readUInt32BE(12); i++) {
    const at = 16 + 12 * i;
    const start = subtable.readUInt32BE(at);
    for (let code = start; code <= subtable.readUInt32BE(at + 4); code++) {
      glyphs.set(code, subtable.readUInt32BE(at + 8) + code - start);
    }
  }
}

function pad(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}
