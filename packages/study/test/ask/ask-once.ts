import type { Ask } from "../../src/index.ts";

/** The same, but what was asked before is not worked out again; what follows something else is. */
export function askOnce(ask: Ask): Ask {
  const known = new Map<string, ReturnType<Ask>>();
  return (question, options) => {
    if (options.after !== undefined) return ask(question, options);
    const asked = `${options.locale} ${question}`;
    const result = known.get(asked) ?? ask(question, options);
    known.set(asked, result);
    return result;
  };
}
