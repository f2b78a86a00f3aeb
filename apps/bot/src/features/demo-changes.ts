import type { DemoDescription, DemoOption, Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import { limits } from "../port/limits.ts";
import type { Button, Menu, MenuChoice, Row } from "../port/message.ts";
import { demoButton, demoId, pickOf, type DemoChoice } from "./demo-id.ts";
import { demos } from "../study.ts";

function within({ minimum = -Infinity, maximum = Infinity, below = Infinity }: DemoOption, value: number) {
  return value >= minimum && value <= maximum && value < below;
}

/** What is changed stands last: so no two buttons have one id, also where both say what is shown already. */
function changed({ name, options }: DemoChoice, option: DemoOption, value: string | number): DemoChoice {
  const { [option.name]: _, ...others } = options;
  return { name, options: { ...others, [option.name]: value } };
}

/** Rates to begin with where none has been chosen. */
const firstValues: readonly number[] = [0.001, 0.01, 0.1];

/** Buttons with other values of a positive number: three times and a third of it, or those that its demo suggests. */
function otherNumbers(option: DemoOption, value: unknown, choice: DemoChoice, locale: Locale): Button[] {
  const label = option.label[locale];
  if (option.suggested && typeof value !== "number")
    return option.suggested.map((one) =>
      demoButton(changed(choice, option, one), `${label} ${numeral(one)}`, {}, "demo-change"),
    );
  if (option.positive !== true) return [];
  const { demo } = words(locale);
  const others =
    typeof value === "number"
      ? [
          { label: demo.over3(label), value: value / 3 },
          { label: demo.times3(label), value: value * 3 },
        ]
      : firstValues.map((first) => ({ label: `${label} ${first}`, value: first }));
  return others
    .map((other) => ({ label: other.label, value: Number(other.value.toPrecision(2)) }))
    .filter((other) => within(option, other.value))
    .map((other) => demoButton(changed(choice, option, other.value), other.label, {}, "demo-change"));
}

/** A number alone would say nothing. */
function valueLabel(option: DemoOption, label: string, locale: Locale): string {
  return Number.isNaN(Number(label)) ? label : `${option.label[locale]} ${label}`;
}

/** A row of buttons with the values of a short choice; the value shown is not to be clicked. */
function choiceRow(option: DemoOption, value: unknown, choice: DemoChoice, locale: Locale): Button[] {
  return (option.choices ?? []).map((alternative) => {
    const shown = alternative.value === value;
    const look = { style: shown ? "primary" : "secondary", disabled: shown } as const;
    const label = valueLabel(option, alternative.label[locale], locale);
    return demoButton(changed(choice, option, alternative.value), label, look, "demo-change");
  });
}

/** A number as people write it, with a minus sign that is one. */
function numeral(value: number): string {
  return String(value).replace("-", "−");
}

/** What is near 0, which has neither half nor double. */
const nearZero: Readonly<Record<"integer" | "number", readonly number[]>> = {
  integer: [1, 2, 5],
  number: [0.1, 0.3, 1],
};

/** Other values of a number: those that its demo suggests, else half and double of what is shown. */
function sampleValues({ type, positive, suggested }: DemoOption, value: unknown): readonly number[] {
  if (suggested) return suggested;
  if (positive === true || typeof value !== "number") return [];
  const whole = type === "integer";
  if (value === 0) return nearZero[whole ? "integer" : "number"];
  return [value / 2, value * 2].map((one) => (whole ? Math.round(one) : Number(one.toPrecision(2))));
}

function menuChoices(option: DemoOption, value: unknown, locale: Locale): MenuChoice[] {
  const name = option.label[locale];
  const named = (option.choices ?? []).map((one) => ({ value: one.value, label: one.label[locale] }));
  const numbers = sampleValues(option, value)
    .filter((one) => within(option, one))
    .map((one) => ({ value: String(one), label: numeral(one) }));
  return [...named, ...numbers]
    .filter((one) => one.value !== String(value))
    .map((one) => ({ value: pickOf(option.name, one.value), label: `${name}: ${one.label}` }));
}

/** Optimizers that are offered to join a race. */
const joiners: Readonly<Record<string, string>> = {
  adamw: "AdamW",
  lion: "Lion",
  nadam: "NAdam",
  adagrad: "AdaGrad",
  rprop: "Rprop",
};

/** Names to add to a race's list; those that are in it are not offered. */
function joinerChoices({ name, parameters }: DemoDescription, locale: Locale): MenuChoice[] {
  if (name !== "race") return [];
  const listed = String(parameters["optimizers"] ?? usualRacers).split(",");
  const racing = new Set(listed.map((one) => one.trim().toLowerCase()));
  return Object.entries(joiners)
    .filter(([one]) => !racing.has(one))
    .map(([one, title]) => ({
      value: pickOf("optimizers", `+${one}`),
      label: words(locale).demo.addOptimizer(title),
    }));
}

/** Who races where nobody has chosen. */
export const usualRacers = "sgd, momentum, rmsprop, adam";

/** Discord's room for a row of alternatives. */
const isShort = ({ choices = [] }: DemoOption): boolean =>
  choices.length > 1 && choices.length <= limits.buttonsPerRow;

/** At most so many rows of alternatives, beside the row of numbers and the menu. */
const mostChoiceRows = 2;

/** What can be changed with one click: a row of numbers, rows of short choices, and a menu with all the rest. */
export function changeRows(
  demo: DemoDescription,
  choice: DemoChoice,
  locale: Locale,
): readonly (Row | undefined)[] {
  const { parameters } = demo;
  const all = demos.find(({ name }) => name === demo.name)?.options ?? [];
  const options = all.filter(({ only }) => only === undefined || parameters[only.option] === only.value);
  const inRows = options.filter(isShort).slice(0, mostChoiceRows);
  const numbers = options.flatMap((option) => otherNumbers(option, parameters[option.name], choice, locale));
  const inMenu = options
    .filter((option) => option.name !== "seed" && !inRows.includes(option))
    .flatMap((option) => menuChoices(option, parameters[option.name], locale));
  const menu: Menu = {
    id: demoId("demo-set", choice),
    placeholder: words(locale).demo.changeOne,
    choices: [...joinerChoices(demo, locale), ...inMenu],
  };
  return [
    numbers,
    menu,
    ...inRows.map((option) => choiceRow(option, parameters[option.name], choice, locale)),
  ];
}

function isIdle({ idle = [] }: DemoOption, { parameters }: DemoDescription): boolean {
  return idle.some((values) =>
    Object.entries(values).every(([option, value]) => parameters[option] === value),
  );
}

/** The same demo with the next seed, where it has one and another would be seen. */
export function nextSeed(demo: DemoDescription, choice: DemoChoice): DemoChoice | undefined {
  const option = demos.find(({ name }) => name === demo.name)?.options.find(({ name }) => name === "seed");
  if (!option || isIdle(option, demo)) return undefined;
  const { seed } = demo;
  return changed(choice, option, seed < (option.maximum ?? Infinity) ? seed + 1 : (option.minimum ?? 0));
}
