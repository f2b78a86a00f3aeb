import { memoryStore } from "@opt/study";
import { describe, expect, test } from "vitest";
import { createHandlers, features } from "../../src/features/features.ts";
import { helpMessage } from "../../src/features/help-view.ts";
import type { JobRunner } from "../../src/jobs/job.ts";
import type { CommandSpec, OptionSpec } from "../../src/port/command.ts";
import { decodeId } from "../../src/port/custom-id.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { commandNamePattern, limits } from "../../src/port/limits.ts";
import { collectLog } from "../support/logs.ts";
import { buttonsOf } from "../../src/port/message.ts";
import { systemRandom } from "../../src/port/random.ts";

const hangul = /\p{sc=Hangul}/u;
const specs = features.flatMap(({ command }) => command ?? []);
const jobs: JobRunner = {
  run: () => Promise.reject(new Error("not run here")),
  waiting: () => 0,
  close: async () => {},
};
const handlers = createHandlers({
  store: memoryStore(),
  jobs,
  random: systemRandom,
  fetchFile: () => Promise.reject(new Error("not fetched here")),
  channels: {
    post: async () => undefined,
    openDirect: async () => undefined,
    edit: async () => false,
    startThread: async () => undefined,
  },
  clock: Date.now,
  log: collectLog().log,
});

const named = specs.flatMap((spec) => {
  const subcommands = spec.subcommands ?? [];
  return [spec, subcommands, spec.options ?? [], subcommands.map(({ options }) => options)].flat(2);
});
const optionsOf = specs.flatMap(({ options = [], subcommands = [] }): readonly OptionSpec[] =>
  subcommands.flatMap((subcommand) => subcommand.options).concat(options),
);

function isSuggested({ options = [] }: { readonly options?: readonly OptionSpec[] }): boolean {
  return options.some((option) => option.suggested);
}

function suggestedOf(spec: CommandSpec): readonly string[] {
  const own = isSuggested(spec) ? [spec.name] : [];
  return own.concat((spec.subcommands ?? []).filter(isSuggested).map(({ name }) => `${spec.name} ${name}`));
}

describe("commands", () => {
  test.for(named)("$name has a Korean and an English name and description that Discord takes", (spec) => {
    for (const name of [spec.name, spec.label.ko]) {
      expect(name).toMatch(commandNamePattern);
      expect(name).toBe(name.toLowerCase());
    }
    expect(spec.label.ko === "k" || hangul.test(spec.label.ko)).toBe(true);
    expect(spec.description.ko).toMatch(hangul);
    expect(spec.description.en).not.toMatch(hangul);
    for (const text of [spec.description.ko, spec.description.en]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(limits.commandDescription);
    }
  });

  test("choices are named in both languages", () => {
    const choices = optionsOf.flatMap(({ choices: values = [] }) => values);
    expect(choices.length).toBeGreaterThan(0);
    const isNumber = ({ label }: (typeof choices)[number]): boolean => /^[\d.,]+$/u.test(label.ko);
    const inWords = choices.filter((choice) => !isNumber(choice));
    expect(inWords.every(({ label }) => hangul.test(label.ko) && !hangul.test(label.en))).toBe(true);
    expect(choices.filter(isNumber).every(({ label }) => label.ko === label.en)).toBe(true);
    expect(
      choices.every(({ label }) => Math.max(label.ko.length, label.en.length) <= limits.choiceName),
    ).toBe(true);
  });

  test("every command has its handler, and every option with suggestions too", () => {
    const routes = specs.flatMap(({ name, subcommands }) =>
      subcommands ? subcommands.map((subcommand) => `${name} ${subcommand.name}`) : [name],
    );
    expect(handlers.flatMap(({ commands }) => Object.keys(commands ?? {})).toSorted()).toEqual(
      routes.toSorted(),
    );
    const suggested = specs.flatMap(suggestedOf);
    expect(handlers.flatMap(({ typing }) => Object.keys(typing ?? {})).toSorted()).toEqual(
      suggested.toSorted(),
    );
  });
});

test.for(["ko", "en"] as const)("the help page in %s fits, and its examples have handlers", (locale) => {
  const message = helpMessage(
    features.map(({ help }) => help?.(locale) ?? []),
    locale,
  );
  expect(messageFaults(message)).toEqual([]);
  const clicks = new Set(handlers.flatMap((handler) => Object.keys(handler.clicks ?? {})));
  const routes = buttonsOf(message).map(({ id }) => {
    const decoded = decodeId(id);
    return decoded.known ? decoded.route : "unknown";
  });
  expect(routes.length).toBeGreaterThan(4);
  expect(routes.filter((route) => !clicks.has(route))).toEqual([]);
});

test("every form that can be sent has a click that opens it again, at once", () => {
  const opened = handlers.flatMap(({ opensAgain = {}, clicks = {}, forms = [] }) =>
    Object.entries(opensAgain).map(([form, opener]) => ({
      form,
      opener,
      works: form in clicks && opener in clicks && forms.includes(opener),
    })),
  );
  expect(opened.map(({ form }) => form).toSorted()).toEqual([
    "ask-form",
    "formula-sent",
    "log-add",
    "quiz",
    "race",
    "teach-sent",
  ]);
  expect(opened.filter(({ works }) => !works)).toEqual([]);
});
