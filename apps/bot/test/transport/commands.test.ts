import { expect, test } from "vitest";
import { features } from "../../src/features/features.ts";
import { toApiCommand } from "../../src/transport/commands.ts";

const specs = features.flatMap(({ command }) => command ?? []);

test.for(specs)(
  "/$name works in servers, direct messages and group chats, for servers and people",
  (spec) => {
    expect(toApiCommand(spec)).toMatchObject({
      name: spec.name,
      name_localizations: { ko: spec.label.ko },
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
  },
);

test.for(specs)("/$name leaves the limits of numbers to the bot's own sentences", (spec) => {
  expect(JSON.stringify(toApiCommand(spec))).not.toMatch(/min_|max_/u);
});

test("demo options have the study's kinds and choices", () => {
  const demo = specs.find(({ name }) => name === "demo");
  const race = demo && toApiCommand(demo).options?.find(({ name }) => name === "race");
  expect(race).toMatchObject({
    type: 1,
    options: expect.arrayContaining([
      expect.objectContaining({ name: "lr", type: 10, required: false }),
      expect.objectContaining({ name: "steps", type: 4 }),
      expect.objectContaining({
        name: "surface",
        type: 3,
        choices: expect.arrayContaining([expect.objectContaining({ value: "rosenbrock" })]),
      }),
    ]),
  });
});
