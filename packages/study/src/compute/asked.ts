import { matchesOf } from "../language/matches.ts";
import { atLineStart } from "./line-start.ts";
import { type Quantity, type Reading, readQuestion } from "./reading.ts";

/** What may stand between a name and its number. */
const link = String.raw`(?:\s|=|:|[()]|이고|지금|현재|이|가|은|는|을|를|의|로|으로|에|에서|도|값|인|만|약|각각|차례로|차례대로|순서대로|연달아|모두|다|계수|coefficient|계속|늘|항상|영원히|이전|직전|previously|꾸준히|끝까지|쭉|is|are|was|were|be|been|of|at|to|equals|about|set|both|each|constant|equal|always|still|currently|now|used|stays|remains|a|an)*?`;

const phrases = new Map<string, RegExp>();

/** Builds a pattern in which `#` is any number of the question and `~` whatever joins a name and its number. */
export function phrase(source: string): RegExp {
  const known = phrases.get(source);
  if (known !== undefined) return known;
  const built = new RegExp(source.replaceAll("#", String.raw`#(\d+);`).replaceAll("~", link), "gu");
  phrases.set(source, built);
  return built;
}

export const inSequence: RegExp =
  /^(?:이고|이|가|을|를|로|으로|와|과|랑|이랑|하고|\s(?:at\s)?first)?\s?(?:,|그리고|또(?:다시)?|again|followed\sby|and|then|next|after\sthat|다음에?는?|그\s?(?:다음|담)(?:번)?(?:에?는?|엔|은)|다음(?:엔|은)|이어서|뒤에|후에|->|→|차례로|\s)+\s?(?:은|는|이|가|it\sis|it's)?\s?$/u;

/** What follows a number of times, which is not a number of things and none of a list. */
export const counted: RegExp = /^\s?(?:번|회|차례|스텝|times|steps|updates|iterations)/u;

/** A question being understood: which of its numbers have been taken up, and by what name. */
export class Asked {
  readonly reading: Reading;
  readonly question: string;
  /** Most computations take up nothing: a set is made for the first number. */
  #used: Set<number> | undefined;
  #pattern: string;

  constructor(question: string, reading: Reading = readQuestion(question)) {
    this.question = question;
    this.reading = reading;
    this.#pattern = this.reading.pattern;
    this.claim(reading.aside ?? []);
  }

  /** True if the question, its numbers taken out, says that. */
  says(pattern: RegExp): boolean {
    return atLineStart(pattern).test(this.reading.pattern);
  }

  /** The numbers of the first place that fits, taken up; undefined when none fits or they are taken already. */
  take(...sources: readonly string[]): readonly Quantity[] | undefined {
    for (const source of sources)
      for (const match of matchesOf(this.#pattern, phrase(source))) {
        const indices = match.slice(1).flatMap((index) => (index === undefined ? [] : [Number(index)]));
        if (indices.length === 0 || indices.some((index) => this.#isUsed(index))) continue;
        for (const index of indices) this.#use(index);
        return indices.map((index) => this.reading.quantities[index]!);
      }
    return undefined;
  }

  /** Like `one`, and what stood there no longer comes between a name and its number. */
  cut(...sources: readonly string[]): Quantity | undefined {
    for (const source of sources) {
      const [match] = matchesOf(this.#pattern, phrase(source));
      const quantity = match === undefined ? undefined : this.one(source);
      if (match === undefined || quantity === undefined) continue;
      this.#pattern = this.#pattern.replace(match[0], " ");
      return quantity;
    }
    return undefined;
  }

  /** The one number of the first place that fits. */
  one(...sources: readonly string[]): Quantity | undefined {
    return this.take(...sources)?.[0];
  }

  /** Every number behind a name, and those that follow it in a list. */
  all(...sources: readonly string[]): readonly Quantity[] {
    const found: number[] = [];
    for (const source of sources)
      for (const match of matchesOf(this.#pattern, phrase(source))) {
        const first = Number(match[1]);
        if (this.#isUsed(first)) continue;
        found.push(first, ...this.#following(first));
        for (const index of found) this.#use(index);
      }
    return found.toSorted((a, b) => a - b).map((index) => this.reading.quantities[index]!);
  }

  #following(first: number): readonly number[] {
    const next = first + 1;
    const between = this.#pattern.split(`#${first};`)[1]?.split(`#${next};`);
    if (this.#isUsed(next) || between === undefined || between.length < 2) return [];
    // "5 twice": how often it comes is no other one of its kind
    if (counted.test(between[1]!)) return [];
    return inSequence.test(between[0]!) ? [next, ...this.#following(next)] : [];
  }

  #isUsed(index: number): boolean {
    return this.#used?.has(index) === true;
  }

  #use(index: number): void {
    (this.#used ??= new Set()).add(index);
  }

  /** The step that an index asks for: "x₂는?" is 2. */
  indexAsked(): number | undefined {
    const { pattern } = this.reading;
    const tail = pattern.slice(pattern.lastIndexOf(";") + 1);
    const match = /(?<![a-z])[wxθmv]\u0302?_?([1-9])\s?(?:는|은|이|가|값|의|을|를|구|\?|=\s?\?|$)/u.exec(
      tail,
    );
    return match === null ? undefined : Number(match[1]);
  }

  /** The first numbers in brackets that nothing has taken up, separated by commas. */
  list(): readonly Quantity[] | undefined {
    const lists = this.reading.pattern.matchAll(/[([{]\s?(#\d+;(?:\s?,?\s?#\d+;)+)\s?[)\]}]/gu);
    const indices = Array.from(lists, ([, list]) =>
      Array.from(list!.matchAll(/#(\d+);/gu), ([, index]) => Number(index)),
    ).find((list) => list.every((index) => !this.#isUsed(index)));
    if (indices === undefined) return undefined;
    for (const index of indices) this.#use(index);
    return indices.map((index) => this.reading.quantities[index]!);
  }

  /** Takes up the numbers of these places. */
  claim(indices: readonly number[]): void {
    for (const index of indices) this.#use(index);
  }

  /** Marks numbers as understood that say nothing of their own ("one dense layer"). */
  ignore(...sources: readonly string[]): void {
    for (const source of sources) while (this.take(source) !== undefined);
  }

  /** The numbers that nothing has taken up. A lone "one" says little. */
  get left(): readonly Quantity[] {
    return this.reading.quantities.filter(
      ({ text, value }, index) => !this.#isUsed(index) && (text !== undefined || value > 1),
    );
  }

  /** The numbers left over, taken up; but for those that come after the question itself. */
  rest(): readonly Quantity[] {
    const end = this.reading.pattern.indexOf("?");
    const left = this.left.filter((quantity) => {
      const index = this.reading.quantities.indexOf(quantity);
      return end < 0 || this.reading.pattern.indexOf(`#${index};`) < end;
    });
    for (const quantity of left) this.#use(this.reading.quantities.indexOf(quantity));
    return left;
  }
}
