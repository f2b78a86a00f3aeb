import type { Bilingual } from "../locale.ts";
import type { Aspect } from "./aspects.ts";
import { lately } from "../lately.ts";
import { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation, Need, Outcome } from "./computation.ts";
import { atLineStart } from "./line-start.ts";
import { isCount, type Quantity } from "./reading.ts";
import type { Setting } from "./unneeded.ts";
import { Worksheet } from "./worksheet.ts";

/** A number that a recipe takes: its name in the formulas, and the phrases in which questions tell it. */
export interface Told {
  readonly name: string;
  readonly label: Bilingual;
  readonly sources: readonly string[];
  /** A whole number of things. */
  readonly count?: true;
  /** What it is where the question does not say. */
  readonly standard?: number;
  /** Said to be missing where nothing else is. */
  readonly need?: Need;
  readonly allows?: (value: number) => boolean;
}

/** A calculation that needs no more than its numbers and formulas. */
export interface Recipe {
  readonly name: string;
  readonly card: string;
  readonly title: Bilingual;
  /** What the question as a whole speaks of, what its asking part asks for, and what is spoken of where it means another. */
  readonly about: RegExp;
  readonly asks: RegExp;
  readonly except?: RegExp;
  readonly gives?: readonly Aspect[];
  readonly ignores?: readonly Setting[];
  readonly told: readonly Told[];
  /** Where a one says nothing of its own: "1 epoch takes 200 steps". */
  readonly ones?: readonly string[];
  /** Numbers that are part of a name: "R^2". */
  readonly aside?: readonly string[];
  /** Core works them out in this order. */
  readonly formulas: readonly (readonly [name: string, formula: string])[];
  /** What is answered, in the order asked, and how it is said; `#` is the number. */
  readonly answers: readonly (readonly [name: string, said: Bilingual])[];
  /** Whether the numbers can be told together. */
  readonly fits?: (value: (name: string) => number) => boolean;
  /** Answers that have to be whole, or there is none. */
  readonly whole?: true;
}

export const both = (text: string): Bilingual => ({ ko: text, en: text });
export const say = (ko: string, en: string): Bilingual => ({ ko, en });

/** A computation that works a recipe out where every number of the question has its place in it. */
export function byRecipe(recipe: Recipe): Computation {
  const { name, card, title, told, gives = [], ignores = [] } = recipe;
  const needs = told.flatMap(({ need }) => (need === undefined ? [] : [need]));
  const ofNumbers = told.some(({ standard }) => standard === undefined);
  const own = { ...recipe, about: atLineStart(recipe.about), asks: atLineStart(recipe.asks) };
  return { name, card, title, needs, gives, ignores, ofNumbers, answer: (asked) => follow(own, asked) };
}

/** Whether a question is about a recipe and asks for what it gives. */
function isMeant({ about, asks, except }: Recipe, { reading: { pattern } }: Asked): boolean {
  return (
    !isChanged(pattern) &&
    about.test(pattern) &&
    asks.test(askedPart(pattern)) &&
    except?.test(pattern) !== true
  );
}

/** What makes another number of any calculation. */
const changed =
  /(?<![a-z])(?:skip(?:s|ped|ping)?|every\s(?:second|other|third|#\d+;(?:nd|rd|th)?)\s(?:fit|step|batch|epoch|row|sample|model))(?![a-z])|건너뛰|건너뛴|하나\s?걸러|절반만/u;
/** The same for all recipes that a question is held against. */
const isChanged = lately(32, (pattern) => changed.test(pattern));

function follow(recipe: Recipe, question: Asked): Outcome | undefined {
  if (!isMeant(recipe, question)) return undefined;
  const asked = new Asked(question.question, question.reading);
  const found = new Map<Told, Quantity>();
  const ones = recipe.ones === undefined ? [] : (asked.take(...recipe.ones) ?? []);
  if (ones.some(({ value }) => value !== 1)) return undefined;
  asked.ignore(...(recipe.aside ?? []));
  for (const one of recipe.told) {
    const quantity = asked.one(...one.sources);
    if (quantity !== undefined) found.set(one, quantity);
  }
  const lacking = recipe.told.filter((one) => !found.has(one) && one.standard === undefined);
  if (asked.left.length > 0 || !recipe.told.every((one) => isAllowed(one, found.get(one)))) return undefined;
  const valueOf = (name: string): number => {
    const one = recipe.told.find((told) => told.name === name);
    return (one && (found.get(one)?.value ?? one.standard)) ?? Number.NaN;
  };
  if (lacking.length === 0 && recipe.fits?.(valueOf) === false) return undefined;
  const [missing, ...more] = lacking;
  if (missing !== undefined)
    return missing.need === undefined || more.length > 0
      ? undefined
      : { missing: [missing.need], title: recipe.title };
  const numbers = recipe.told.map((one) => [one, found.get(one) ?? one.standard!] as const);
  const sheet = workOut(recipe, numbers);
  return recipe.whole === true && !sheet.values.every(Number.isInteger) ? undefined : { sheet };
}

function isAllowed({ count, allows }: Told, quantity: Quantity | undefined): boolean {
  if (quantity === undefined) return true;
  return (count !== true || isCount(quantity)) && allows?.(quantity.value) !== false;
}

/** The numbers, the formulas with them, and the answers. */
export function workOut(
  { title, formulas, answers, whole }: Pick<Recipe, "title" | "formulas" | "answers" | "whole">,
  numbers: readonly (readonly [Pick<Told, "name" | "label">, Quantity | number])[],
): Worksheet {
  const sheet = new Worksheet().title(title.ko, title.en);
  for (const [{ name, label }, quantity] of numbers) sheet.given(name, label, quantity);
  for (const [name, formula] of formulas) {
    const value = sheet.ledger.reckon(formula);
    sheet.step(name, formula, whole === true ? withoutNoise(value) : value);
  }
  for (const [name, { ko, en }] of answers) {
    const figure = sheet.ledger.find(name);
    const text = sheet.print(figure);
    sheet.result({ ko: ko.replace("#", text), en: en.replace("#", text) }, figure);
  }
  return sheet;
}

/** The whole number that a number is but for rounding: 200 × (1 − 0.9). */
function withoutNoise(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= 2 ** -40 * Math.abs(value) ? nearest : value;
}
