import { type Alias, type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";

/** Something wrong with a file of a pack. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Errors keep a pack from being trained; advice does not. */
  readonly severity: "error" | "advice";
  readonly message: string;
}

/** A list item: its first line, the lines after it, and where it starts. */
export interface Item {
  readonly line: number;
  readonly text: string;
  readonly more: readonly string[];
}

/** What stands under a heading. */
export interface Section {
  readonly line: number;
  readonly heading: string;
  readonly level: 1 | 2;
  readonly paragraphs: readonly string[];
  readonly items: readonly Item[];
}

/** A Markdown file taken apart: its front matter as data, and its sections. */
export interface MarkdownFile {
  readonly file: string;
  /** Undefined where it cannot be read; what it should hold is not missing then. */
  readonly front: unknown;
  /** The line of an entry of the front matter: where its name stands, or the nearest around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly sections: readonly Section[];
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

const fence = /^---\s*$/u;

/** Takes a Markdown file with YAML front matter apart. */
export function parseMarkdown(file: string, text: string): MarkdownFile {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .normalize("NFC")
    .split(/\r?\n/u);
  const end = fence.test(lines[0] ?? "")
    ? lines.findIndex((line, index) => index > 0 && fence.test(line))
    : -1;
  if (end < 0) {
    const message = "the file must start with front matter between two lines of ---";
    return {
      file,
      front: undefined,
      lineOf: () => 1,
      sections: [],
      lines,
      problems: [{ file, line: 1, severity: "error", message }],
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join("\n"), { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const body = parseBody(file, lines, end + 1);
  const front = dataOf(document);
  return {
    file,
    front: front.data,
    lineOf: (path) => nearestLine(path, (keys) => placeOf(document, keys), lineAt),
    sections: body.sections,
    lines,
    problems: [
      ...document.errors.map(({ message, pos: [at] }) => ({
        file,
        line: lineAt(at),
        severity: "error" as const,
        message: message.split("\n")[0]!,
      })),
      ...front.faults.map(({ at, message }) => ({
        file,
        line: lineAt(at),
        severity: "error" as const,
        message,
      })),
      ...body.problems,
    ],
  };
}

interface Front {
  readonly data: unknown;
  readonly faults: readonly { readonly at: number; readonly message: string }[];
}

/** What stands in the front matter; aliases of what is not there, and those that would grow beyond measure, are faults. */
function dataOf(document: Document): Front {
  if (document.errors.length > 0) return { data: undefined, faults: [] };
  try {
    // nothing between the two lines is nothing written, not a fault
    return { data: document.toJS() ?? {}, faults: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const aliases: Alias[] = [];
    visit(document, { Alias: (_, alias) => void aliases.push(alias) });
    const first = aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
    return { data: undefined, faults: [{ at: first?.range?.[0] ?? 0, message: error.message }] };
  }
}

function rangeOf(node: unknown): number | undefined {
  return isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}

/** Where an entry's name stands, or the entry itself where it has none, being one of a list. */
function placeOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const own = isMap(around)
    ? around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  return rangeOf(own?.key) ?? rangeOf(document.getIn(path, true));
}

function nearestLine(
  path: readonly PropertyKey[],
  find: (keys: readonly PropertyKey[]) => number | undefined,
  lineAt: (offset: number) => number,
): number {
  for (let length = path.length; length > 0; length--) {
    const offset = find(path.slice(0, length));
    if (offset !== undefined) return lineAt(offset);
  }
  return 1;
}

function parseBody(
  file: string,
  lines: readonly string[],
  from: number,
): { readonly sections: readonly Section[]; readonly problems: readonly Problem[] } {
  const sections: { line: number; heading: string; level: 1 | 2; paragraphs: string[]; items: Item[] }[] = [];
  const problems: Problem[] = [];
  let open: "paragraph" | "item" | undefined;
  lines.slice(from).forEach((line, index) => {
    const number = from + index + 1;
    const current = sections.at(-1);
    const heading = /^(#{1,2})\s+(.*\S)\s*$/u.exec(line);
    const item = /^[-*]\s+(.*\S)\s*$/u.exec(line);
    if (heading) {
      sections.push({
        line: number,
        heading: heading[2]!,
        level: heading[1] === "#" ? 1 : 2,
        paragraphs: [],
        items: [],
      });
      open = undefined;
    } else if (line.trim() === "" || /^<!--.*-->$/u.test(line.trim())) open = undefined;
    else if (current === undefined || /^#{3,}/u.test(line)) {
      const message = "text must stand under a heading of one or two #";
      problems.push({ file, line: number, severity: "error", message });
    } else if (item) {
      current.items.push({ line: number, text: item[1]!, more: [] });
      open = "item";
    } else if (open === "item") {
      const last = current.items.at(-1)!;
      current.items[current.items.length - 1] = { ...last, more: [...last.more, line.trim()] };
    } else if (open === "paragraph") current.paragraphs.push(`${current.paragraphs.pop()!} ${line.trim()}`);
    else {
      current.paragraphs.push(line.trim());
      open = "paragraph";
    }
  });
  return { sections, problems };
}
