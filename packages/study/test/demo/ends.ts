import type { DemoOption } from "../../src/demo/description.ts";
import { InputError } from "../../src/input-error.ts";
import { demos, describeDemo } from "../support/study.ts";

export type Options = Readonly<Record<string, number | string>>;

/** The values at the ends of an option. */
function endsOf({
  choices,
  minimum,
  maximum,
  below,
  positive,
  name,
}: DemoOption): readonly (number | string)[] {
  if (name === "seed") return [1];
  if (choices) return choices.map(({ value }) => value);
  const low = minimum ?? (positive ? 1e-12 : 0);
  const high = maximum ?? (below === undefined ? 100 : below - 1e-4);
  return [low, high];
}

/** Every option at its ends alone, and every two of a demo's options at their ends together. */
export function casesOf(demo: string): readonly Options[] {
  // cats and dogs are options like elephants
  const options = demos
    .find(({ name }) => name === demo)!
    .options.filter(({ name }) => !/cats|dogs/u.test(name));
  const single = options.flatMap((option) => endsOf(option).map((value) => ({ [option.name]: value })));
  const pairs = single.flatMap((one, i) => single.slice(i + 1).map((other) => Object.assign({}, one, other)));
  const all = [{}, ...single, ...pairs].filter((one) => {
    try {
      describeDemo(demo, one);
      return true;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  });
  return [...new Map(all.map((one) => [JSON.stringify(describeDemo(demo, one)), one])).values()];
}

/** One statement about a demo: what its words say, and what its picture holds. */
export type Statement = readonly [what: string, said: unknown, held: unknown];

/** The statements that are not so, with the options under which they were made. */
export function untrue(options: Options, statements: readonly Statement[]): readonly unknown[] {
  return statements
    .filter(([, said, held]) => JSON.stringify(said) !== JSON.stringify(held))
    .map((statement) => [options, statement]);
}
