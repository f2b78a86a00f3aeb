import type { Bilingual } from "../locale.ts";
import type { Told } from "./told-quantity.ts";

/** A quantity of a network. */
export interface Node {
  readonly label: Bilingual;
  /** How it is answered; `#` is the number. */
  readonly said: Bilingual;
  /** What it is where nothing is said of it. */
  readonly standard?: number;
  /** A time, kept in seconds. */
  readonly isTime?: true;
  /** Whether nothing is a number of it. */
  readonly mayBeNone?: true;
  /** What several of it make, told one by one. */
  readonly list?: "product" | "sum";
  /** A feature without which several of it contradict each other. */
  readonly listed?: string;
  /** Features that say that there are more, how many however not. */
  readonly unless?: readonly string[];
  /** Told only as a whole number, one at least. Default true. */
  readonly isCount?: false;
}

/** What words make of a quantity. */
export interface Role {
  readonly of: string;
  /** Features that have to be there, and others that may be. */
  readonly has: readonly string[];
  readonly may: readonly string[];
  readonly only?: "told" | "asked";
  /** Features of the whole question that it needs, or that another meaning goes with. */
  readonly when?: readonly string[];
  readonly unless?: readonly string[];
}

/** A way to work one quantity out from others. */
export interface Relation {
  readonly to: string;
  readonly formula: string;
  readonly when?: readonly string[];
  readonly unless?: readonly string[];
  /** Holds only where it comes out whole. */
  readonly whole?: true;
  /** Holds only where nothing is left over, which is taken for granted. */
  readonly isGuess?: true;
  /** A formula that has to be zero for it. */
  readonly even?: string;
}

/** Quantities that hang together, as data. */
export interface Network {
  readonly name: string;
  readonly card: string;
  readonly title: Bilingual;
  /** Features of which a question has one at least. */
  readonly about: readonly string[];
  readonly except: readonly string[];
  readonly nodes: Readonly<Record<string, Node>>;
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
  /** Whether a rest stands for more than one of its parts: "the rest is for test" has to say which. */
  readonly hasRest?: true;
  /** Features of settings that change nothing. */
  readonly idle: readonly string[];
  /** Quantities that may be told and not be needed. */
  readonly spare?: readonly string[];
  /** Whether a number of which nothing is said is one more of what was told before: "from 32 to 512". */
  readonly inherits?: true;
  /** The network that is meant, where that hangs on what is told. */
  readonly unfold?: (
    told: readonly Told[],
    said: ReadonlySet<string>,
  ) => { readonly network: Network; readonly told: readonly Told[] } | undefined;
  /** What is asked where each of them is. */
  readonly all?: readonly string[];
  /** What the classes of a question are called. */
  readonly names?: readonly string[];
  /** What a question asks for that does not name it. */
  readonly usual?: string;
}

/**
 * Roles written as rows: what it is, what has to be said, what may be, what of the whole question must not be, and what
 * has to be; `n:: rows|total|device|epoch`. A star behind the name stands for what is only asked, a dot for what is only told.
 */
export function roles(neutral: string, ...rows: readonly string[]): readonly Role[] {
  const always = words(neutral);
  return rows.map((row) => roleOf(row, always));
}

function roleOf(row: string, always: readonly string[]): Role {
  const [name = "", rest = ""] = row.split(":: ");
  const [has = "", may = "", unless = "", when = ""] = rest.split("|");
  const only = name.endsWith("*") ? "asked" : name.endsWith(".") ? "told" : undefined;
  return {
    of: name.replace(/[*.]$/u, ""),
    has: words(has),
    may: [...always, ...words(may)],
    unless: words(unless),
    when: words(when),
    ...(only === undefined ? {} : { only }),
  };
}

/**
 * Relations written as rows: the equation, what must not be said, what has to be, and what has to be zero;
 * `s = floor(n / m)||drop`. `s!` has to be whole, `n~` is taken for granted.
 */
export function relations(...rows: readonly string[]): readonly Relation[] {
  return rows.map(relationOf);
}

function relationOf(row: string): Relation {
  const [equation = "", unless = "", when = "", even = ""] = row.split("|");
  const [to = "", formula = ""] = equation.split(" = ");
  return {
    to: to.replace(/[!~]/u, "").trim(),
    formula: formula.trim(),
    unless: words(unless),
    when: words(when),
    ...(to.endsWith("!") ? { whole: true as const } : {}),
    ...(to.endsWith("~") ? { isGuess: true as const } : {}),
    ...(even === "" ? {} : { even }),
  };
}

function words(text: string): readonly string[] {
  return text.split(" ").filter(Boolean);
}

/** Whether a question that says all this is one for a role or a relation. */
export function applies(
  { when = [], unless = [] }: Pick<Role, "when" | "unless">,
  said: ReadonlySet<string>,
): boolean {
  return when.every((one) => said.has(one)) && !unless.some((one) => said.has(one));
}

/** What a bag of features can be. */
export function rolesOf(
  { roles: all }: Network,
  bag: ReadonlySet<string>,
  said: ReadonlySet<string>,
  use: "told" | "asked",
): readonly string[] {
  const found = all.filter(
    (role) =>
      (role.only ?? use) === use &&
      applies(role, said) &&
      role.has.every((one) => bag.has(one)) &&
      [...bag].every((one) => role.has.includes(one) || role.may.includes(one)),
  );
  // what needs more words to be there is meant
  const most = Math.max(...found.map(({ has }) => has.length));
  return [...new Set(found.filter(({ has }) => has.length === most).map(({ of }) => of))];
}
