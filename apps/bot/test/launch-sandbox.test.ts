import { expect, test } from "vitest";
import { registered } from "../src/bot.ts";
import { examples } from "../src/launch-sandbox.ts";

/** The options of each command as it is typed. */
const optionsOf = new Map(
  registered.specs.flatMap(({ name, options = [], subcommands }) =>
    subcommands
      ? subcommands.map((one) => [`${name} ${one.name}`, one.options] as const)
      : [[name, options] as const],
  ),
);

test.for(examples)("the chat page's example /$command is a command with these options", (example) => {
  const names = optionsOf.get(example.command)?.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(example.options ?? {})));
});
