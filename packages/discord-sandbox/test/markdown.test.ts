import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInline, parseMarkdown, safeUrl, type Block, type Inline } from "../src/browser/markdown.ts";

const text = (value: string): Inline => ({ kind: "text", text: value });

function letters(given: string): string {
  return given.replaceAll(/[^가a1]/g, "");
}

/** All letters that would be read aloud. */
function plain(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if ("children" in part) return plain(part.children);
      return "text" in part ? part.text : "";
    })
    .join("");
}

describe("inside a line", () => {
  test.each<[string, readonly Inline[]]>([
    ["plain", [text("plain")]],
    ["**bold**", [{ kind: "bold", children: [text("bold")] }]],
    [
      "*a* and _b_",
      [{ kind: "italic", children: [text("a")] }, text(" and "), { kind: "italic", children: [text("b")] }],
    ],
    ["***both***", [{ kind: "bold", children: [{ kind: "italic", children: [text("both")] }] }]],
    [
      "__under__ ~~gone~~",
      [
        { kind: "underline", children: [text("under")] },
        text(" "),
        { kind: "strike", children: [text("gone")] },
      ],
    ],
    ["snake_case_name", [text("snake_case_name")]],
    ["2 * 3 * 4", [text("2 * 3 * 4")]],
    ["||spoiler||", [{ kind: "spoiler", children: [text("spoiler")] }]],
    ["`**code**`", [{ kind: "code", text: "**code**" }]],
    ["**굵게**예요", [{ kind: "bold", children: [text("굵게")] }, text("예요")]],
    ["\\*not\\*", [text("*not*")]],
    ["<t:0:R>", [{ kind: "time", seconds: 0, style: "R" }]],
    [
      "<@12> <#34> <@&56>",
      [
        { kind: "user", id: "12" },
        text(" "),
        { kind: "channel", id: "34" },
        text(" "),
        { kind: "role", id: "56" },
      ],
    ],
    ["</demo race:1>", [{ kind: "command", name: "demo race" }]],
    [
      "see https://a.org/b_c.",
      [
        text("see "),
        { kind: "link", url: "https://a.org/b_c", children: [text("https://a.org/b_c")] },
        text("."),
      ],
    ],
    ["[the paper](https://a.org)", [{ kind: "link", url: "https://a.org/", children: [text("the paper")] }]],
    ["[x](javascript:alert(1))", [text("[x](javascript:alert(1))")]],
    ["[x](data:text/html,a)", [text("[x](data:text/html,a)")]],
    ["a **b", [text("a **b")]],
  ])("%s", (given, expected) => {
    expect(parseInline(given)).toEqual(expected);
  });

  test.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "//a.org",
    "https://",
    " https://a.org",
    "vbscript:x",
  ])("%s is no link", (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});

describe("blocks", () => {
  test.each<[string, readonly Block["kind"][]]>([
    ["one\ntwo", ["paragraph"]],
    ["# title\ntext\n-# small", ["heading", "paragraph", "subtext"]],
    ["- a\n- b\n  - c\ntext", ["list", "paragraph"]],
    ["1. a\n2. b", ["list"]],
    ["> said\n> so\nthen", ["quote", "paragraph"]],
    ["before\n```ts\nconst a = 1;\n```\nafter", ["paragraph", "code", "paragraph"]],
    ["#no heading", ["paragraph"]],
  ])("%j", (given, kinds) => {
    expect(parseMarkdown(given).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("lists nest, code keeps its language and its signs", () => {
    expect(parseMarkdown("- a\n  - b")[0]).toMatchObject({
      ordered: false,
      items: [{ children: [text("a")], nested: [{ kind: "list", items: [{ children: [text("b")] }] }] }],
    });
    expect(parseMarkdown("```py\n**x**\n```")).toEqual([{ kind: "code", language: "py", text: "**x**" }]);
  });
});

describe("laws", () => {
  test("every text is read, none throws, letters and digits are never lost", () => {
    const pieces = fc.constantFrom(
      "**",
      "*",
      "_",
      "__",
      "||",
      "~~",
      "`",
      "```",
      "[",
      "](",
      ")",
      "<t:1>",
      "\n",
      "- ",
      "> ",
      "# ",
      "가",
      "a1",
      " ",
      "\\",
      "https://a.org",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        parseMarkdown(parts.join(""));
        const line = parts.filter((part) => /^(가|a1| |\*\*|\||_|~~)/.test(part)).join("");
        expect(letters(plain(parseInline(line)))).toBe(letters(line));
      }),
    );
  });

  test("hostile lengths take little time", () => {
    const started = performance.now();
    for (const piece of ["*", "**a", "||", "[", "`", "<", "_a", "- ", "> ", "http"])
      parseMarkdown(piece.repeat(2000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test("the page's code has no way to make markup out of text", () => {
  for (const name of ["element", "main", "message-view", "markdown-view", "component-view", "log-view"]) {
    const code = readFileSync(new URL(`../src/browser/${name}.ts`, import.meta.url), "utf8");
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  }
});
