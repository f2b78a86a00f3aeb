/**
 * The same test, tried at the start of a line alone where the pattern only looks ahead for words anywhere, "(?=.*a)(?=.*b)":
 * what is found from a later place is found from there, too.
 */
export function atLineStart(pattern: RegExp): RegExp {
  const { source, flags } = pattern;
  return source.startsWith("(?=.*") && isOneBranch(source)
    ? new RegExp(`^(?:${source})`, `${flags}m`)
    : pattern;
}

/** Whether no `|` stands outside of all brackets. */
function isOneBranch(source: string): boolean {
  const bare = source.replace(/\\./gu, "").replace(/\[[^\]]*\]/gu, "");
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === "|" && depth === 0) return false;
  }
  return true;
}
