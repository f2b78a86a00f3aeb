import { DiscordError, type ErrorTree } from "../state/discord-error.ts";

/** Faults of a body, found one by one and answered together. */
export interface FormErrors {
  /** The same list, one step deeper. */
  at(...keys: readonly (string | number)[]): FormErrors;
  add(code: string, message: string): void;
  /** Throws 50035 with the nested tree if anything was added anywhere. */
  throwIfAny(): void;
}

interface Leaf {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

function buildTree(leaves: readonly Leaf[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of leaves) {
    let branch = root;
    for (const key of path) branch = (branch[key] ??= {}) as ErrorTree;
    branch["_errors"] = [...((branch["_errors"] as []) ?? []), { code, message }];
  }
  return root;
}

function branch(leaves: Leaf[], path: readonly string[]): FormErrors {
  return {
    at: (...keys) => branch(leaves, [...path, ...keys.map(String)]),
    add: (code, message) => void leaves.push({ path, code, message }),
    throwIfAny() {
      if (leaves.length > 0) throw new DiscordError("invalidForm", buildTree(leaves));
    },
  };
}

/** https://docs.discord.com/developers/reference#error-messages */
export function formErrors(): FormErrors {
  return branch([], []);
}
