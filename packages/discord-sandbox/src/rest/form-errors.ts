import { DiscordError, type ErrorTree } from "../state/discord-error.ts";
import { checked } from "../state/checked.ts";

/** Faults of a body, found one by one and answered together. */
export interface FormErrors {
  /** The same list, one step deeper. */
  at(...keys: readonly (string | number)[]): FormErrors;
  add(code: string, message: string): void;
  /** Throws 50035 with the nested tree if anything was added anywhere. */
  throwIfAny(): void;
}

interface Leaf {
  readonly code: string;
  readonly message: string;
}

interface Fault extends Leaf {
  readonly path: readonly string[];
}

/** Keys come from the caller's JSON: no prototype, so that none of them means anything. */
function blankTree(): ErrorTree {
  return checked<ErrorTree>(Object.create(null));
}

function buildTree(faults: readonly Fault[]): ErrorTree {
  const root = blankTree();
  for (const { path, code, message } of faults) {
    let at = root;
    for (const key of path) at = checked<ErrorTree>((at[key] ??= blankTree()));
    at["_errors"] = [...checked<Leaf[]>(at["_errors"] ?? []), { code, message }];
  }
  return root;
}

function branch(faults: Fault[], path: readonly string[]): FormErrors {
  return {
    at: (...keys) => branch(faults, [...path, ...keys.map(String)]),
    add: (code, message) => void faults.push({ path, code, message }),
    throwIfAny() {
      if (faults.length > 0) throw new DiscordError("invalidForm", buildTree(faults));
    },
  };
}

/** https://docs.discord.com/developers/reference#error-messages */
export function formErrors(): FormErrors {
  return branch([], []);
}
