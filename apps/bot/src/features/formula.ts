import { both, words } from "../i18n/words.ts";
import { openForm, refuse, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Ctx } from "../port/interaction.ts";
import { showDemo } from "./demo-run.ts";
import type { ClickUse, Feature, Handlers } from "./feature.ts";
import type { Services } from "./services.ts";
import { demos } from "../study.ts";

/** `/formula`. */
const command: CommandSpec = {
  name: "formula",
  label: both(({ formula }) => formula.command),
  description: both(({ formula }) => formula.description),
};

/** The demo that takes a formula, and the most characters of one. */
const race = demos.find(({ name }) => name === "race");
const longest = race?.options.find(({ name }) => name === "formula")?.longest;

function form({ locale }: Ctx): Answer {
  const { formula } = words(locale);
  return openForm({
    id: encodeId("formula-sent"),
    title: formula.title,
    lines: [
      {
        id: "formula",
        label: formula.line,
        placeholder: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        most: longest ?? 100,
      },
      {
        id: "optimizers",
        label: formula.optimizers,
        placeholder: "SGD, Adam, Lion",
        required: false,
        most: 120,
      },
      { id: "x", label: formula.startX, placeholder: "-2", required: false },
      { id: "y", label: formula.startY, placeholder: "1", required: false },
    ],
  });
}

/** A number as it was typed; else the text, for the sentence that refuses it. */
function numberOr(text: string): number | string {
  const number = Number(text.replace("−", "-"));
  return Number.isNaN(number) ? text : number;
}

/** What was typed as an option's value; an empty line leaves the option out. */
function optionsOf(lines: ClickUse["lines"]): Readonly<Record<string, unknown>> {
  const given = Object.entries(lines)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text !== "");
  return Object.fromEntries(
    given.map(([name, text]) => [name, name === "x" || name === "y" ? numberOr(text) : text]),
  );
}

function create(services: Services): Handlers {
  return {
    forms: ["formula", "formula-open"],
    opensAgain: { "formula-sent": "formula-open" },
    commands: { formula: (_use, ctx) => form(ctx) },
    clicks: {
      "formula-open": (_use, ctx) => form(ctx),
      "formula-sent": ({ lines }, ctx) => {
        if ((lines["formula"] ?? "").trim() === "")
          return refuse({ content: words(ctx.locale).formula.empty });
        return showDemo(services, { name: "race", options: optionsOf(lines) }, { place: "public" }, ctx);
      },
    },
  };
}

/** A race over a surface that somebody types; there is none where the race is not taught. */
export const formula: Feature =
  longest === undefined
    ? { create: () => ({}) }
    : {
        command,
        help: (locale) => [
          { usage: `/${command.label[locale]}`, text: words(locale).help.formula, examples: [] },
        ],
        create,
      };
