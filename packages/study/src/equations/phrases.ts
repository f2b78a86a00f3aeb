import type { Sense } from "./lexicon.ts";
import { slopes } from "./names.ts";
import type { Piece } from "./pieces.ts";
import type { Asked, Told } from "./problem.ts";
import type { Statement } from "./statements.ts";

/** What the words of a question come to. */
export interface Words {
  readonly told: Map<string, Told[]>;
  readonly kept: Set<string>;
  readonly statements: Statement[];
  readonly counts: { readonly value: number; readonly sentence: number }[];
  readonly moments: Told[];
  /** Names without a number, by the sentence that they stand in. */
  readonly mentions: { readonly asked: Asked; readonly sentence: number }[];
  /** Sentences that ask, and clauses that say something of the problem. */
  readonly asking: Set<number>;
  readonly saying: Set<number>;
  /** Words that are not known; some stand in a sentence before it says anything. */
  readonly unknown: {
    readonly text: string;
    readonly clause: number;
    readonly sentence: number;
    readonly isBefore: boolean;
  }[];
  /** Numbers that belong to nothing; some count what is unknown. */
  readonly loose: { readonly told: Told; readonly clause: number; readonly isOfUnknown: boolean }[];
  allStart?: Told;
  start?: Told;
  /** Of several places, in the order of the function's variables. */
  startRow?: readonly Told[];
  /** Whether what runs begins with the first of the told values. */
  isFirst: boolean;
  isEach: boolean;
  isFresh: boolean;
  isKept: boolean;
  isFaulty: boolean;
  isDescent: boolean;
  isOptimizer: boolean;
  isUnderway: boolean;
}

const between: ReadonlySet<Sense> = new Set([
  "is",
  "start",
  "all",
  "keep",
  "from",
  "harmless",
  "method",
  "descent",
  "optimizer",
  "now",
  "value",
  "joint",
  "fresh",
  "each",
]);
/** Names that have another number in every step. */
const rowName = /^(?:g|grad|gradient|dw|loss|values)$/u;
const settings = /^(?:lr|mu|beta\d?|rho|epsilon|alpha|gamma|lambda)$/u;

/** What may stand between a number and the steps that it counts. */
const aside: readonly Sense[] = ["fresh", "harmless", "method", "descent", "optimizer"];
const longestRow = 40;

function repeated(told: Told, count: number): Told[] {
  return Array.from({ length: Math.min(longestRow, count) }, () => told);
}

/** Reads the words between the formulas: which name has which numbers, how many steps, what is asked. */
export function readWords(
  pieces: readonly Piece[],
  isSetting: (name: string) => boolean,
  isInput: (name: string) => boolean,
): Words {
  return new WordReader(pieces, isSetting, isInput).read();
}

class WordReader {
  readonly #pieces: readonly Piece[];
  readonly #isSetting: (name: string) => boolean;
  #at = 0;
  #sentence = 0;
  #clause = 0;
  /** Whether the sentence has said anything yet. */
  #hasSaid = false;
  readonly #isRow: (name: string) => boolean;
  readonly #words: Words = {
    told: new Map(),
    kept: new Set(),
    statements: [],
    counts: [],
    moments: [],
    mentions: [],
    asking: new Set(),
    saying: new Set(),
    unknown: [],
    loose: [],
    isFirst: false,
    isEach: false,
    isFresh: false,
    isKept: false,
    isFaulty: false,
    isDescent: false,
    isOptimizer: false,
    isUnderway: false,
  };

  constructor(
    pieces: readonly Piece[],
    isSetting: (name: string) => boolean,
    isInput: (name: string) => boolean,
  ) {
    this.#pieces = pieces;
    this.#isSetting = isSetting;
    this.#isRow = (name) => rowName.test(name) || (isInput(name) && !settings.test(name));
  }

  read(): Words {
    const senses = new Set(this.#pieces.map((piece) => (piece.kind === "word" ? piece.sense : piece.kind)));
    this.#words.isDescent = senses.has("descent");
    this.#words.isOptimizer = senses.has("optimizer");
    this.#words.isUnderway = senses.has("now");
    while (this.#at < this.#pieces.length) {
      const from = this.#at;
      this.#one(this.#pieces[from]!);
      if (this.#at === from) this.#at++;
    }
    return this.#words;
  }

  #one(piece: Piece): void {
    if (piece.kind === "end") {
      if (piece.asks) this.#words.asking.add(this.#sentence);
      this.#sentence++;
      this.#clause++;
      this.#hasSaid = false;
    } else if (piece.kind === "comma") this.#clause++;
    else if (piece.kind === "unknown") this.#unknown(piece.text);
    else if (piece.kind === "statement") this.#statement(piece.statement);
    else if (piece.kind === "name") this.#names();
    else if (piece.kind === "word") this.#word(piece.sense);
    else if (!this.#count()) this.#number(piece);
  }

  #peek(ahead = 0): Piece | undefined {
    return this.#pieces[this.#at + ahead];
  }

  #says(at: number, ...senses: readonly Sense[]): boolean {
    const piece = this.#pieces[at];
    return piece?.kind === "word" && senses.includes(piece.sense);
  }

  #unknown(text: string): void {
    const [clause, sentence] = [this.#clause, this.#sentence];
    this.#words.unknown.push({ text, clause, sentence, isBefore: !this.#hasSaid });
  }

  #say(): void {
    this.#hasSaid = true;
    this.#words.saying.add(this.#clause);
  }

  #tell(name: string, values: readonly Told[]): void {
    this.#say();
    const known = this.#words.told.get(name);
    const isSame =
      known?.length === values.length && known.every(({ value }, index) => value === values[index]!.value);
    // told twice with other numbers
    if (/^(?:t|step|epoch|iter)$/u.test(name)) {
      this.#words.moments.push(...values);
      return;
    }
    if (known !== undefined && !isSame) this.#words.isFaulty = true;
    this.#words.told.set(name, [...values]);
  }

  #statement(statement: Statement): void {
    this.#at++;
    this.#say();
    if (statement.kind === "tuple") {
      for (const [index, name] of statement.names.entries()) this.#tell(name, [statement.values[index]!]);
      return;
    }
    if (statement.kind !== "told") {
      if (statement.kind === "asked") {
        this.#words.asking.add(this.#sentence);
        this.#mention({ name: statement.name });
      } else this.#words.statements.push(statement);
      return;
    }
    const { names, values } = statement;
    const more =
      names.length === 1 &&
      values.length === 1 &&
      (this.#isRow(names[0]!) || /^(?:t|step|epoch)$/u.test(names[0]!))
        ? this.#values(this.#at, true)
        : undefined;
    if (more !== undefined) this.#at = more.next;
    for (const name of names) {
      this.#tell(name, [...values, ...(more?.values ?? [])]);
      if (this.#says(this.#at, "keep")) this.#words.kept.add(name);
      else if (names.length === 1) this.#repeat([{ name }], [...values, ...(more?.values ?? [])]);
    }
  }

  /** Numbers in a row; behind others, a comma or joint comes first. None that counts steps or has a name of its own. */
  #values(
    from: number,
    isBehind: boolean,
  ): { readonly values: readonly Told[]; readonly next: number } | undefined {
    const values: Told[] = [];
    let next = from;
    for (;;) {
      let at = next;
      if (isBehind || values.length > 0)
        while (at - next < 3 && (this.#pieces[at]?.kind === "comma" || this.#says(at, "joint", "fresh")))
          at++;
      if ((isBehind || values.length > 0) && at === next && this.#pieces[at]?.kind !== "number") break;
      const piece = this.#pieces[at];
      if (piece?.kind !== "number" || !this.#isValue(at)) break;
      values.push(piece.told);
      next = at + 1;
    }
    return values.length === 0 ? undefined : { values, next };
  }

  /** Whether a number is neither one of steps nor one with a name behind it. */
  #isValue(at: number): boolean {
    const behind = this.#pieces[at + 1];
    if (this.#says(at + 1, "step", "times", "epoch", "place")) return false;
    // "1, 2 and 3 steps"
    let next = at + 1;
    while (
      this.#pieces[next]?.kind === "comma" ||
      this.#says(next, "joint") ||
      this.#pieces[next]?.kind === "number"
    )
      next++;
    if (next > at + 1 && this.#says(next, "step", "times") && this.#pieces[next - 1]?.kind === "number")
      return next > at + 3;
    return !(
      behind?.kind === "name" &&
      (settings.test(behind.name) || this.#isSetting(behind.name)) &&
      !this.#isNumbered(at + 2)
    );
  }

  #isNumbered(at: number): boolean {
    return this.#pieces[at]?.kind === "number" || this.#says(at, "is");
  }

  /** "after 3 steps", "the second and third step", "스텝 3". */
  #count(): boolean {
    const counts: number[] = [];
    let at = this.#at;
    let isOrdinal = false;
    for (;;) {
      const piece = this.#pieces[at];
      if (piece?.kind === "number") counts.push(piece.told.value);
      else if (piece?.kind === "ordinal") counts.push(piece.value);
      else break;
      isOrdinal ||= piece.kind === "ordinal";
      at++;
      if (this.#says(at, "place")) [isOrdinal, at] = [true, at + 1];
      let next = at;
      while (this.#pieces[next]?.kind === "comma" || this.#says(next, "joint")) next++;
      const behind = this.#pieces[next];
      if (next === at || (behind?.kind !== "number" && behind?.kind !== "ordinal")) break;
      at = next;
    }
    at = isOrdinal ? this.#behind(at, aside) : this.#behindPlain(at);
    if (this.#says(at, "epoch") && !isOrdinal) return this.#epochs(at);
    if (!this.#says(at, "step", "times") || counts.length === 0) return false;
    this.#at = at + 1;
    while (this.#says(this.#at, "step")) this.#at++;
    if (this.#says(this.#at, "each")) this.#words.isFaulty = true;
    this.#say();
    this.#addCounts(counts);
    return true;
  }

  #behind(from: number, senses: readonly Sense[]): number {
    let at = from;
    while (this.#says(at, ...senses)) at++;
    return at;
  }

  /** "3 plain gradient steps" */
  #behindPlain(from: number): number {
    const at = this.#behind(from, [...aside, "all"]);
    return this.#says(at, "step") ? at : from;
  }

  /** "at 30 and 60 epochs": moments of a schedule. */
  #epochs(end: number): boolean {
    for (const piece of this.#pieces.slice(this.#at, end))
      if (piece.kind === "number") this.#words.moments.push(piece.told);
    this.#at = end + 1;
    this.#say();
    return true;
  }

  #addCounts(counts: readonly number[]): void {
    for (const value of counts) this.#words.counts.push({ value, sentence: this.#sentence });
  }

  #names(): void {
    const names: Asked[] = [];
    let at = this.#at;
    for (;;) {
      const piece = this.#pieces[at];
      if (piece?.kind !== "name") break;
      names.push({ name: piece.name, ...(piece.index !== undefined && { index: piece.index }) });
      at++;
      let next = at;
      while (this.#pieces[next]?.kind === "comma" || this.#says(next, "joint", "fresh")) next++;
      if (this.#pieces[next]?.kind !== "name") break;
      at = next;
    }
    this.#say();
    if (this.#boundBehind(at, names)) return;
    if (names.length === 1 && !slopes.has(names[0]!.name) && this.#isLabel(at)) {
      this.#at = at;
      return;
    }
    this.#at = at;
    for (const name of names) this.#mention(name);
  }

  /** "the loss (w - 3)^2": the name of a formula. */
  #isLabel(from: number): boolean {
    const at = this.#behind(from, ["is", "harmless", "from"]);
    const piece = this.#pieces[at];
    return piece?.kind === "statement" && /^(?:bare|objective|rule)$/u.test(piece.statement.kind);
  }

  /** Numbers that follow names, "w and v both start at zero"; taken up where there are. */
  #boundBehind(from: number, names: readonly Asked[]): boolean {
    let at = from;
    const seen = new Set<Sense>();
    const counts: number[] = [];
    for (; at < this.#pieces.length; at++) {
      const piece = this.#pieces[at]!;
      if (piece.kind === "word" && between.has(piece.sense)) seen.add(piece.sense);
      else if (piece.kind === "number" && this.#says(at + 1, "step", "times")) {
        counts.push(piece.told.value);
        at++;
      } else if (piece.kind !== "comma" || at > from + 1) break;
    }
    const row = this.#values(at, false);
    const found =
      row &&
      (names.length > 1 || this.#isRow(names[0]!.name)
        ? row
        : { values: row.values.slice(0, 1), next: at + 1 });
    if (found === undefined) return false;
    const zipped = names.length > 1 && found.values.length === names.length;
    if (names.length > 1 && !zipped && found.values.length > 1) return false;
    for (const [index, { name, index: low }] of names.entries())
      this.#tell(name + (low ?? ""), zipped ? [found.values[index]!] : found.values);
    this.#at = found.next;
    this.#repeat(names, found.values);
    while (this.#says(this.#at, "is", "from", "keep", "all", "start", "harmless")) {
      if (this.#says(this.#at, "keep")) seen.add("keep");
      const isEveryStep = this.#says(this.#at, "all") && this.#says(this.#at + 1, "step", "times");
      if (isEveryStep) seen.add("keep");
      this.#at += isEveryStep ? 2 : 1;
    }
    if (seen.has("keep") || counts.length > 0) for (const { name } of names) this.#words.kept.add(name);
    this.#addCounts(counts);
    return true;
  }

  /** "gradient 5 twice": the same number in as many steps. */
  #repeat([name, ...others]: readonly Asked[], values: readonly Told[]): void {
    let at = this.#at;
    while (this.#says(at, "is")) at++;
    const piece = this.#pieces[at];
    if (name === undefined || others.length > 0 || values.length !== 1 || !this.#isRow(name.name)) return;
    if (piece?.kind !== "number" || !this.#says(at + 1, "times")) return;
    this.#words.told.set(name.name, repeated(values[0]!, piece.told.value));
    this.#at = at + 2;
  }

  /** "three gradients equal to 1": so many, all the same or one by one. */
  #countedRow(count: number, name: string): void {
    this.#at++;
    this.#names();
    const row = this.#words.told.get(name);
    if (row?.length === 1) this.#words.told.set(name, repeated(row[0]!, count));
    else if (row?.length !== count) this.#words.isFaulty = true;
  }

  #mention(asked: Asked): void {
    this.#say();
    this.#words.mentions.push({ asked, sentence: this.#sentence });
    if (this.#says(this.#at, "keep")) this.#words.isEach = true;
  }

  #number(piece: Piece): void {
    if (piece.kind === "ordinal") {
      // "the first loss is where it starts"
      if (
        this.#says(this.#at - 1, "after", "harmless") &&
        /^(?:end|comma)$/u.test(this.#peek(1)?.kind ?? "end")
      ) {
        this.#addCounts([piece.value]);
        return;
      }
      this.#first(piece.value);
      return;
    }
    if (piece.kind !== "number") return;
    const behind = this.#peek(1);
    const { value } = piece.told;
    if (behind?.kind === "name" && rowName.test(behind.name) && Number.isInteger(value) && value > 1) {
      this.#countedRow(value, behind.name);
      return;
    }
    if (
      behind?.kind === "name" &&
      (this.#isSetting(behind.name) || settings.test(behind.name)) &&
      !this.#isNumbered(this.#at + 2)
    ) {
      this.#at += 2;
      this.#tell(behind.name, [piece.told]);
      return;
    }
    if (this.#rowToStart()) return;
    if (this.#says(this.#at + 1, "from") && this.#says(this.#at + 2, "start")) {
      this.#at += 3;
      this.#start(piece.told, false);
      return;
    }
    if (this.#says(this.#at - 1, "label") || this.#says(this.#at + 1, "label")) return;
    const isOfUnknown = behind?.kind === "unknown";
    this.#words.loose.push({ told: piece.told, clause: this.#clause, isOfUnknown });
  }

  /** "(3, 1)에서 출발" */
  #rowToStart(): boolean {
    const row = this.#values(this.#at, false);
    if (row === undefined || row.values.length < 2) return false;
    let at = row.next;
    while (this.#pieces[at]?.kind === "comma") at++;
    if (!this.#says(at, "from") || !this.#says(at + 1, "start")) return false;
    this.#at = at + 2;
    this.#say();
    this.#words.startRow = row.values;
    return true;
  }

  /** "the first loss is where it starts", "starts at the first value" */
  #first(ordinal: number): void {
    const next = this.#pieces[this.#at + 1];
    const isValue = next?.kind === "name" || this.#says(this.#at + 1, "value");
    const isBehind = this.#says(this.#at - 1, "start", "is", "harmless");
    if (ordinal !== 1 || !isValue || !(this.#startsWithin(this.#at + 2) || isBehind)) {
      this.#words.isFaulty = true;
      return;
    }
    this.#words.isFirst = true;
    this.#at += 2;
  }

  #startsWithin(from: number): boolean {
    return this.#says(from, "start") || (this.#says(from, "is") && this.#says(from + 1, "start"));
  }

  #start(told: Told, isAll: boolean): void {
    this.#say();
    const known = isAll ? this.#words.allStart : this.#words.start;
    if (known !== undefined && known.value !== told.value) this.#words.isFaulty = true;
    if (isAll) this.#words.allStart = told;
    else this.#words.start = told;
  }

  #word(sense: Sense): void {
    if (sense === "change") this.#words.isFaulty = true;
    if (sense === "before") this.#unknown(sense);
    if (sense === "ask") this.#words.asking.add(this.#sentence);
    if (sense === "keep") this.#words.isKept = true;
    if (sense === "fresh") {
      this.#words.isFresh = true;
      if (this.#peek(1)?.kind === "name") this.#words.asking.add(this.#sentence);
    }
    const next = this.#peek(1);
    if (sense === "each" && next?.kind === "number" && next.told.value !== 1) this.#words.isFaulty = true;
    if (sense === "each" && (this.#says(this.#at + 1, "step") || this.#says(this.#at - 1, "step")))
      this.#words.isEach = true;
    if ((sense === "step" || sense === "epoch") && this.#stepNumbers(sense === "epoch")) return;
    if (
      sense === "step" ||
      sense === "method" ||
      sense === "descent" ||
      sense === "optimizer" ||
      sense === "epoch"
    )
      this.#say();
    if (sense === "value") this.#valueRow();
    if (sense === "after" && this.#says(this.#at + 1, "all") && this.#says(this.#at + 2, "step", "times")) {
      this.#at += 3;
      return;
    }
    if (sense === "start" || sense === "all") this.#startBehind();
  }

  /** "values 10, 20, 15" */
  #valueRow(): void {
    let at = this.#at + 1;
    while (this.#says(at, "is") || (this.#pieces[at]?.kind === "comma" && at === this.#at + 1)) at++;
    const row = this.#values(at, false);
    if (row === undefined || row.values.length < 2) return;
    this.#at = row.next;
    this.#tell("values", row.values);
  }

  /** "step 3", "steps 1, 2 and 3". */
  #stepNumbers(isEpoch: boolean): boolean {
    let at = this.#at + 1;
    if (this.#says(at, "is")) return false;
    const found = this.#values(at, false);
    if (found === undefined) return false;
    this.#at = found.next;
    if (isEpoch) this.#words.moments.push(...found.values);
    else this.#addCounts(found.values.map(({ value }) => value));
    this.#say();
    return true;
  }

  /** "starting at (2, 1)" */
  #startRow(): boolean {
    let at = this.#at + 1;
    while (this.#says(at, "is", "from", "harmless")) at++;
    if (this.#pieces[at]?.kind !== "comma") return false;
    const row = this.#values(at + 1, false);
    if (row === undefined || row.values.length < 2) return false;
    this.#at = row.next;
    this.#say();
    this.#words.startRow = row.values;
    return true;
  }

  /** "start at 2", "all zero at first". */
  #startBehind(): void {
    if (this.#startRow()) return;
    let at = this.#at;
    let isAll = false;
    while (this.#says(at, "start", "all", "is", "from", "harmless")) {
      isAll ||= this.#says(at, "all");
      at++;
    }
    const piece = this.#pieces[at];
    if (piece?.kind !== "number" || !this.#isValue(at)) return;
    this.#at = at + 1;
    while (this.#says(this.#at, "is", "from", "start")) this.#at++;
    this.#start(piece.told, isAll);
  }
}
