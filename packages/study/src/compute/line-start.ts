const known = new WeakMap<RegExp, RegExp>();

/**
 * The same test, tried at the start of a line alone in those branches of the pattern that only look ahead for words anywhere,
 * "(?=.*a)(?=.*b)": what is found from a later place is found from there, too. Tried at every place, such a branch takes
 * the square of a text's length where it finds nothing.
 */
export function atLineStart(pattern: RegExp): RegExp {
  const found = known.get(pattern);
  if (found !== undefined) return found;
  const quick = made(pattern);
  known.set(pattern, quick);
  return quick;
}

function made(pattern: RegExp): RegExp {
  const { source, flags } = pattern;
  if (flags !== "u" || !source.includes("(?=.*")) return pattern;
  const branches = branchesOf(source);
  // no character of the line before
  const quick = branches.map((branch) => (looksAheadOnly(branch) ? `(?<!.)${branch}` : branch));
  return quick.every((branch, index) => branch === branches[index])
    ? pattern
    : new RegExp(quick.join("|"), flags);
}

/** Whether a branch is "(?=.*a)(?=.*b)", and at most words anywhere behind it: "(?=.*a)(?:.*b)". */
function looksAheadOnly(branch: string): boolean {
  let at = 0;
  while (branch.startsWith("(?=", at)) {
    const end = closingOf(branch, at);
    if (!isAnywhere(branch.slice(at + 3, end))) return false;
    at = end + 1;
  }
  const rest = branch.slice(at);
  if (at === 0 || rest === "") return at > 0;
  return rest.startsWith("(?:") && closingOf(rest, 0) === rest.length - 1 && isAnywhere(rest.slice(3, -1));
}

function isAnywhere(source: string): boolean {
  return branchesOf(source).every((branch) => branch.startsWith(".*"));
}

/** What stands between the `|` outside of all brackets. */
function branchesOf(source: string): readonly string[] {
  const branches: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = endOfSign(source, at)) {
    if (source[at] !== "|") continue;
    branches.push(source.slice(from, at));
    from = at + 1;
  }
  return [...branches, source.slice(from)];
}

/** Where the sign, the class or the group that begins there has ended. */
function endOfSign(source: string, at: number): number {
  if (source[at] === "\\") return at + 2;
  if (source[at] === "(") return closingOf(source, at) + 1;
  if (source[at] !== "[") return at + 1;
  let end = at + 1;
  while (source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
  return end + 1;
}

/** Where the group that begins there is closed. */
function closingOf(source: string, open: number): number {
  let at = open + 1;
  while (source[at] !== ")") at = endOfSign(source, at);
  return at;
}
