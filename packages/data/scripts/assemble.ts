/** A list of WebAssembly's text format: words and lists. */
type Node = string | readonly Node[];

const OPERATORS: Readonly<Record<string, number>> = {
  "i32.eq": 0x46,
  "i32.lt_u": 0x49,
  "i32.gt_u": 0x4b,
  "i32.le_s": 0x4c,
  "i32.le_u": 0x4d,
  "i32.ge_s": 0x4e,
  "i32.ge_u": 0x4f,
  "i32.clz": 0x67,
  "i32.add": 0x6a,
  "i32.sub": 0x6b,
  "i32.rem_u": 0x70,
  "i32.and": 0x71,
  "i32.or": 0x72,
  "i32.xor": 0x73,
  "i32.shl": 0x74,
  "i32.shr_u": 0x76,
  select: 0x1b,
};
/** Opcode and alignment. */
const ACCESSES: Readonly<Record<string, readonly [number, number]>> = {
  "i32.load": [0x28, 2],
  "i32.load8_u": [0x2d, 0],
  "i32.store": [0x36, 2],
  "i32.store8": [0x3a, 0],
};
/** Second byte and, where it reads or writes memory, the alignment, after the prefix 0xfd. */
const VECTORS: Readonly<Record<string, readonly [number, number?]>> = {
  "v128.load": [0x00, 0],
  "v128.store": [0x0b, 0],
  "i32x4.splat": [0x11],
  "v128.and": [0x4e],
  "v128.or": [0x50],
  "v128.xor": [0x51],
  "i32x4.neg": [0xa1],
  "i32x4.shl": [0xab],
  "i32x4.shr_u": [0xad],
};
/** The magic number and version 1. */
const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const TYPES: Readonly<Record<string, number>> = { i32: 0x7f, v128: 0x7b };

/** Returns the module's bytes; knows the part of the text format that the kernel uses, folded instructions only. */
export function assemble(text: string): Uint8Array<ArrayBuffer> {
  const module = list(parse(text));
  const functions = module
    .slice(1)
    .map(list)
    .filter(([head]) => head === "func")
    .map(readFunction);
  const memory = module
    .slice(1)
    .map(list)
    .find(([head]) => head === "memory")!;
  const index = new Map(functions.map(({ name }, i) => [name, i]));
  const exported = functions.flatMap(({ exportName }, i) =>
    exportName === undefined ? [] : [[exportName, 0, i] as const],
  );
  return Uint8Array.from([
    ...HEADER,
    ...section(
      1,
      functions.map(({ params, results }) => [
        0x60,
        ...vector(params.map(({ type }) => [type])),
        ...vector(results.map((type) => [type])),
      ]),
    ),
    ...section(
      3,
      functions.map((_, i) => unsigned(i)),
    ),
    ...section(5, [[0, ...unsigned(Number(memory.at(-1)))]]),
    ...section(7, [
      exportEntry(quoted(memory), 2, 0),
      ...exported.map(([name, kind, i]) => exportEntry(name, kind, i)),
    ]),
    ...section(
      10,
      functions.map((body) => sized(encodeBody(body, index))),
    ),
  ]);
}

interface Local {
  readonly name: string;
  readonly type: number;
}

interface Function {
  readonly name: string;
  readonly exportName: string | undefined;
  readonly params: readonly Local[];
  readonly results: readonly number[];
  readonly locals: readonly Local[];
  readonly body: readonly Node[];
}

function readFunction(parts: readonly Node[], position: number): Function {
  const rest = parts.slice(1);
  const name = typeof rest[0] === "string" ? String(rest.shift()) : `#${position}`;
  const headed = (head: string): (readonly Node[])[] => rest.map(list).filter(([first]) => first === head);
  const heads = new Set(["export", "param", "result", "local"]);
  const exports = headed("export");
  return {
    name,
    exportName: exports[0] && quoted([exports[0]]),
    params: headed("param").map(readLocal),
    results: headed("result").map(([, type]) => TYPES[String(type)]!),
    locals: headed("local").map(readLocal),
    body: rest.filter((node) => !heads.has(String(list(node)[0]))),
  };
}

function readLocal([, name, type]: readonly Node[]): Local {
  return { name: String(name), type: TYPES[String(type)]! };
}

function encodeBody({ params, locals, body }: Function, functions: ReadonlyMap<string, number>): number[] {
  const local = (name: Node): number[] => {
    const place = [...params, ...locals].findIndex((one) => one.name === String(name));
    if (place < 0) throw new Error(`no local ${String(name)}`);
    return unsigned(place);
  };
  const encodeAll = (nodes: readonly Node[], labels: readonly string[]): number[] =>
    nodes.flatMap((node) => encode(list(node), labels));
  const encode = ([head, ...rest]: readonly Node[], labels: readonly string[]): number[] => {
    const word = String(head);
    const operator = OPERATORS[word];
    if (operator !== undefined) return [...encodeAll(rest, labels), operator];
    const offset = String(rest[0]).startsWith("offset=") ? Number(String(rest[0]).slice(7)) : undefined;
    const operands = (): number[] => encodeAll(offset === undefined ? rest : rest.slice(1), labels);
    const access = ACCESSES[word];
    if (access !== undefined) return [...operands(), ...access, ...unsigned(offset ?? 0)];
    const vectorCode = VECTORS[word];
    if (vectorCode !== undefined) {
      const [code, alignment] = vectorCode;
      const memory = alignment === undefined ? [] : [alignment, ...unsigned(offset ?? 0)];
      return [...operands(), 0xfd, ...unsigned(code), ...memory];
    }
    const [first = "", ...others] = rest;
    switch (word) {
      case "i32.const":
        return [0x41, ...signed(Number(first) | 0)];
      case "local.get":
        return [0x20, ...local(first)];
      case "local.set":
        return [...encodeAll(others, labels), 0x21, ...local(first)];
      case "local.tee":
        return [...encodeAll(others, labels), 0x22, ...local(first)];
      case "call":
        return [...encodeAll(others, labels), 0x10, ...unsigned(functions.get(String(first))!)];
      case "br":
        return [0x0c, ...label(first, labels)];
      case "br_if":
        return [...encodeAll(others, labels), 0x0d, ...label(first, labels)];
      case "block":
        return [0x02, 0x40, ...encodeAll(others, [String(first), ...labels]), 0x0b];
      case "loop":
        return [0x03, 0x40, ...encodeAll(others, [String(first), ...labels]), 0x0b];
      case "if":
        return [
          ...encodeAll([first], labels),
          0x04,
          0x40,
          ...encodeAll(list(others[0]!).slice(1), ["", ...labels]),
          0x0b,
        ];
      default:
        throw new Error(`no instruction ${word}`);
    }
  };
  return [...vector(locals.map(({ type }) => [1, type])), ...encodeAll(body, []), 0x0b];
}

function label(name: Node, labels: readonly string[]): number[] {
  const depth = labels.indexOf(String(name));
  if (depth < 0) throw new Error(`no label ${String(name)}`);
  return unsigned(depth);
}

function parse(text: string): Node {
  const words = text.replaceAll(/;;.*/g, "").match(/[()]|"[^"]*"|[^\s()]+/g) ?? [];
  let place = 0;
  const next = (): Node => {
    const word = words[place++]!;
    if (word !== "(") return word;
    const items: Node[] = [];
    while (words[place] !== ")") items.push(next());
    place++;
    return items;
  };
  return next();
}

function list(node: Node): readonly Node[] {
  return typeof node === "string" ? [node] : node;
}

/** Returns the name in the first (export "name"). */
function quoted(nodes: readonly Node[]): string {
  const entry = nodes.map(list).find(([head]) => head === "export")!;
  return String(entry[1]).slice(1, -1);
}

function exportEntry(name: string, kind: number, index: number): number[] {
  return [...sized([...new TextEncoder().encode(name)]), kind, ...unsigned(index)];
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  return [id, ...sized(vector(entries))];
}

function vector(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()];
}

function sized(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const byte = value & 127;
  const rest = value >> 7;
  const isLast = (rest === 0 && byte < 64) || (rest === -1 && byte >= 64);
  return isLast ? [byte] : [byte | 128, ...signed(rest)];
}
