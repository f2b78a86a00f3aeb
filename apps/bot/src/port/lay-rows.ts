import { limits } from "./limits.ts";
import type { Button, Menu, MenuChoice, Row } from "./message.ts";
import { shorten } from "./text.ts";

function lawfulChoice({ value, label, description, picked = false }: MenuChoice): MenuChoice {
  return {
    value,
    label: shorten(label, limits.choiceName),
    picked,
    ...(description !== undefined && { description: shorten(description, limits.choiceName) }),
  };
}

function lawfulMenu({ id, placeholder, choices }: Menu): Menu | undefined {
  const values = choices.map(({ value }) => value);
  const kept = choices
    .filter(({ value }, index) => value.length <= limits.choiceValue && values.indexOf(value) === index)
    .slice(0, limits.choices)
    .map(lawfulChoice);
  if (kept.length === 0) return undefined;
  return { id, placeholder: shorten(placeholder, limits.placeholder), choices: kept };
}

function lawfulButton({ label, ...button }: Button): Button {
  return { ...button, label: shorten(label, limits.buttonLabel) };
}

function lawfulButtons(buttons: readonly Button[], taken: Set<string>): readonly Button[] {
  return buttons
    .filter(({ id }) => {
      const isNew = !taken.has(id);
      taken.add(id);
      return isNew;
    })
    .slice(0, limits.buttonsPerRow)
    .map(lawfulButton);
}

/**
 * Rows as Discord takes them, whatever was drawn up: at most five, in order of `rows`; no empty one, at most five
 * buttons in one and 25 lines in a menu, no id twice, and no label too long. What has no room is left out.
 */
export function layRows(...rows: readonly (Row | undefined)[]): readonly Row[] {
  const taken = new Set<string>();
  return rows
    .flatMap((row): readonly Row[] => {
      if (row === undefined) return [];
      if (!("choices" in row)) {
        const buttons = lawfulButtons(row, taken);
        return buttons.length > 0 ? [buttons] : [];
      }
      const menu = taken.has(row.id) ? undefined : lawfulMenu(row);
      if (menu) taken.add(row.id);
      return menu ? [menu] : [];
    })
    .slice(0, limits.rows);
}

/** Buttons cut into rows of five. */
export function wrapButtons(buttons: readonly Button[]): readonly (readonly Button[])[] {
  return Array.from({ length: Math.ceil(buttons.length / limits.buttonsPerRow) }, (_, row) =>
    buttons.slice(row * limits.buttonsPerRow, (row + 1) * limits.buttonsPerRow),
  );
}
