/** A piece of text inside a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | {
      readonly kind: "bold" | "italic" | "underline" | "strike" | "spoiler";
      readonly children: readonly Inline[];
    }
  | { readonly kind: "link"; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: "time"; readonly seconds: number; readonly style: string }
  | { readonly kind: "user" | "channel" | "role"; readonly id: string }
  | { readonly kind: "command"; readonly name: string }
  | { readonly kind: "emoji"; readonly name: string }
  | { readonly kind: "break" };

export interface ListItem {
  readonly children: readonly Inline[];
  readonly nested: readonly Block[];
}

/** A block of a message. */
export type Block =
  | { readonly kind: "paragraph" | "subtext"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string };

interface Found {
  readonly inline: Inline;
  readonly length: number;
}

/** Nothing a person writes nests deeper; more is left as it stands. */
const deepest = 8;

const marks = [
  ["***", "bold"],
  ["**", "bold"],
  ["__", "underline"],
  ["~~", "strike"],
  ["||", "spoiler"],
  ["*", "italic"],
  ["_", "italic"],
] as const;

/** Only web addresses are links. */
export function safeUrl(text: string): string | undefined {
  if (!/^https?:\/\/[^\s<>]+$/i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

function readMark(text: string, depth: number): Found | undefined {
  for (const [mark, kind] of marks) {
    if (!text.startsWith(mark)) continue;
    const end = text.indexOf(mark, mark.length + 1);
    if (end < 0) continue;
    const inner = text.slice(mark.length, end);
    const isWord = mark === "_" && /^\w/.test(text.slice(end + 1));
    const isLoose = mark.length === 1 && (inner.startsWith(" ") || inner.endsWith(" "));
    if (isWord || isLoose || inner.trim() === "") continue;
    const children = parseInline(inner, depth + 1);
    const inline: Inline =
      mark === "***" ? { kind: "bold", children: [{ kind: "italic", children }] } : { kind, children };
    return { inline, length: end + mark.length };
  }
  return undefined;
}

function readCode(text: string): Found | undefined {
  const found = /^(`+)([^]*?[^`])\1(?!`)/.exec(text);
  if (!found) return undefined;
  return { inline: { kind: "code", text: (found[2] ?? "").trim() }, length: found[0].length };
}

function readAngle(text: string): Found | undefined {
  const time = /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/.exec(text);
  if (time) {
    return {
      inline: { kind: "time", seconds: Number(time[1]), style: time[2] ?? "f" },
      length: time[0].length,
    };
  }
  const mention = /^<(@!?|#|@&)(\d{1,20})>/.exec(text);
  if (mention) {
    const kind = mention[1] === "#" ? "channel" : mention[1] === "@&" ? "role" : "user";
    return { inline: { kind, id: mention[2] ?? "" }, length: mention[0].length };
  }
  const command = /^<\/([^:<>\n]{1,100}):\d{1,20}>/.exec(text);
  if (command) return { inline: { kind: "command", name: command[1] ?? "" }, length: command[0].length };
  const emoji = /^<a?:(\w{1,32}):\d{1,20}>/.exec(text);
  if (emoji) return { inline: { kind: "emoji", name: emoji[1] ?? "" }, length: emoji[0].length };
  const bare = /^<(https?:\/\/[^\s<>]+)>/.exec(text);
  const url = bare && safeUrl(bare[1] ?? "");
  return bare && url
    ? {
        inline: { kind: "link", url, children: [{ kind: "text", text: bare[1] ?? "" }] },
        length: bare[0].length,
      }
    : undefined;
}

function readLink(text: string, depth: number): Found | undefined {
  const named = /^\[([^[\]\n]{1,500})\]\(<?([^\s()<>]{1,2000})>?\)/.exec(text);
  const url = named && safeUrl(named[2] ?? "");
  if (named && url) {
    return {
      inline: { kind: "link", url, children: parseInline(named[1] ?? "", depth + 1) },
      length: named[0].length,
    };
  }
  const bare = /^https?:\/\/[^\s<>]*[^\s<>.,:;!?'")\]]/i.exec(text)?.[0];
  const address = bare && safeUrl(bare);
  return bare && address
    ? {
        inline: { kind: "link", url: address, children: [{ kind: "text", text: bare }] },
        length: bare.length,
      }
    : undefined;
}

function readAt(text: string, depth: number): Found | undefined {
  if (text.startsWith("\n")) return { inline: { kind: "break" }, length: 1 };
  const escaped = /^\\([^\w\s])/.exec(text);
  if (escaped) return { inline: { kind: "text", text: escaped[1] ?? "" }, length: 2 };
  if (text.startsWith("`")) return readCode(text);
  if (text.startsWith("<")) return readAngle(text);
  if (text.startsWith("[") || /^https?:/i.test(text)) return readLink(text, depth);
  return depth < deepest ? readMark(text, depth) : undefined;
}

/** Reads one or more lines that belong together. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  const parts: Inline[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") parts.push({ kind: "text", text: plain });
    plain = "";
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const skip = /^[^\\`<[*_~|\nh]+/.exec(rest)?.[0].length ?? 0;
    const afterWord = /\w$/.test(plain);
    const blocked = skip > 0 || (afterWord && /^[_h]/.test(rest));
    const found = blocked ? undefined : readAt(rest, depth);
    if (found?.inline.kind === "text") {
      plain += found.inline.text;
    } else if (found) {
      flush();
      parts.push(found.inline);
    } else {
      plain += rest.slice(0, skip || 1);
    }
    at += found?.length ?? (skip || 1);
  }
  flush();
  return parts;
}

const bullet = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;

function parseList(lines: readonly string[]): Block {
  const first = bullet.exec(lines[0] ?? "");
  const indent = first?.[1]?.length ?? 0;
  const items: { children: readonly Inline[]; inner: string[] }[] = [];
  for (const line of lines) {
    const found = bullet.exec(line);
    const isOwn = found && (found[1]?.length ?? 0) <= indent + 1;
    if (isOwn) items.push({ children: parseInline(found[3] ?? ""), inner: [] });
    else items.at(-1)?.inner.push(line);
  }
  return {
    kind: "list",
    ordered: first?.[2] !== undefined,
    start: Number(first?.[2] ?? 1),
    items: items.map(({ children, inner }) => ({
      children,
      nested: inner.length > 0 ? [parseList(inner)] : [],
    })),
  };
}

function takeWhile(
  lines: readonly string[],
  from: number,
  test: (line: string) => boolean,
): readonly string[] {
  const end = lines.findIndex((line, index) => index >= from && !test(line));
  return lines.slice(from, end < 0 ? lines.length : end);
}

function parseLines(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const heading = /^(#{1,3}) +(.+)$/.exec(line);
    if (heading) {
      const level = heading[1] === "#" ? 1 : heading[1] === "##" ? 2 : 3;
      blocks.push({ kind: "heading", level, children: parseInline(heading[2] ?? "") });
      at += 1;
    } else if (line.startsWith("-# ")) {
      blocks.push({ kind: "subtext", children: parseInline(line.slice(3)) });
      at += 1;
    } else if (bullet.test(line)) {
      const taken = takeWhile(lines, at, (next) => bullet.test(next));
      blocks.push(parseList(taken));
      at += taken.length;
    } else if (/^> ?/.test(line) && depth < deepest) {
      const taken = takeWhile(lines, at, (next) => next.startsWith(">"));
      blocks.push({
        kind: "quote",
        blocks: parseLines(
          taken.map((next) => next.replace(/^> ?/, "")),
          depth + 1,
        ),
      });
      at += taken.length;
    } else {
      const isPlain = (next: string): boolean => !/^(#{1,3} +.|-# |> ?)/.test(next) && !bullet.test(next);
      const taken = [line, ...takeWhile(lines, at + 1, isPlain)];
      at += taken.length;
      const text = taken.join("\n").replace(/^\n+|\n+$/g, "");
      if (text !== "") blocks.push({ kind: "paragraph", children: parseInline(text) });
    }
  }
  return blocks;
}

/** Reads a message: https://docs.discord.com/developers/reference#message-formatting and what its client draws. */
export function parseMarkdown(text: string): readonly Block[] {
  const parts = text.split(/```(?:([\w+-]{1,20})\n)?([^]*?)```/);
  const blocks: Block[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const plain = (parts[at] ?? "").replaceAll("\r", "");
    blocks.push(...parseLines(plain.split("\n"), 0));
    const code = parts[at + 2];
    if (code !== undefined) {
      blocks.push({ kind: "code", language: parts[at + 1] ?? "", text: code.replace(/^\n|\n$/g, "") });
    }
  }
  return blocks;
}
