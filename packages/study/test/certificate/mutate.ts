/** A fault to put into a source: what stands between start and end is replaced. */
export interface Fault {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

const swaps: Readonly<Record<string, string>> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "**": "*",
  "+=": "-=",
  "-=": "+=",
  "*=": "/=",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "!": "",
  true: "false",
  false: "true",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  first: "last",
  train: "test",
};
const words = new Set(["true", "false", "min", "max", "floor", "ceil"]);

const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_$#][\w$]*|=>|\.\.\.|\?\?=?|\?\.|===|!==|\*\*|<=|>=|&&|\|\||[-+*/%]=|\+\+|--|==|[^\s\w]/uy;
const formulaSign = /(?<=[\w)\]] )[-+*/](?= [\w(])|(?<![\w.])\d+(?:\.\d+)?(?![\w.])/gu;

/** All faults that can be put into a JavaScript source, one operator, number or word at a time, formulas in strings too. */
export function faultsOf(file: string, source: string): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (start: number, from: string, to: string | undefined): void => {
    if (to !== undefined) faults.push({ file, start, end: start + from.length, from, to });
  };
  const braces: string[] = [];
  let [at, before] = [0, ""];
  while (at < source.length) {
    const letter = source[at]!;
    if (/\s/u.test(letter)) at++;
    else if (letter === "`" || (letter === "}" && braces.at(-1) === "`")) {
      if (letter === "}") braces.pop();
      at = skipText(source, at + 1, braces);
      before = "`";
    } else if (
      letter === "/" &&
      !/^[\w$)\]}`"']$/u.test(before.at(-1) ?? "") &&
      !/^\/[/*]/u.test(source.slice(at, at + 2))
    ) {
      at = skipPattern(source, at);
      before = ")";
    } else {
      token.lastIndex = at;
      const text = token.exec(source)?.[0] ?? letter;
      if (text === "{") braces.push("{");
      if (text === "}") braces.pop();
      const isComment = text.startsWith("//") || text.startsWith("/*");
      if (/^\d/u.test(text)) add(at, text, otherNumber(text));
      else if (text.startsWith('"')) inFormula(text, (offset, from, to) => add(at + offset, from, to));
      else if (!isComment && (words.has(text) || !/^[A-Za-z]/u.test(text))) add(at, text, swaps[text]);
      if (!isComment) before = text;
      at += text.length;
    }
  }
  return faults;
}

function otherNumber(text: string): string {
  const value = Number(text.replaceAll("_", ""));
  return Number.isInteger(value) ? String(value === 1 ? 2 : value + 1) : String(value * 1.01);
}

function inFormula(text: string, add: (offset: number, from: string, to: string | undefined) => void): void {
  if (!/[\w)] [-+*/] [\w(]/u.test(text) || /[^\x20-\x7e]|[a-z]{2,} [a-z]{2,}/u.test(text)) return;
  for (const { 0: found, index } of text.matchAll(formulaSign))
    add(index, found, /\d/u.test(found) ? otherNumber(found) : swaps[found]);
}

/** Over the text of a template, up to its end or the code in it. */
function skipText(source: string, from: number, braces: string[]): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "`") return at + 1;
    else if (source[at] === "$" && source[at + 1] === "{") {
      braces.push("`");
      return at + 2;
    }
  }
  return source.length;
}

/** Over a regular expression. */
function skipPattern(source: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < source.length; at++) {
    const letter = source[at];
    if (letter === "\\") at++;
    else if (letter === "[") inClass = true;
    else if (letter === "]") inClass = false;
    else if (letter === "/" && !inClass) return /^[a-z]*/u.exec(source.slice(at + 1))![0].length + at + 1;
  }
  return source.length;
}
