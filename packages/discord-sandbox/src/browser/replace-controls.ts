function controls(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("summary, button, input, select")];
}

/** What is open in the old part is opened in the new one. */
export function keepOpen(old: HTMLElement, fresh: HTMLElement): void {
  const open = Array.from(old.querySelectorAll("details"), (details) => details.open);
  for (const [index, details] of [...fresh.querySelectorAll("details")].entries())
    details.open = open[index] ?? false;
}

/** Puts a part that was drawn anew in the place of the old one: what was open and had the focus keeps it. */
export function replaceControls(old: HTMLElement, fresh: HTMLElement): void {
  keepOpen(old, fresh);
  const focused = controls(old).findIndex((control) => control === document.activeElement);
  old.replaceWith(fresh);
  if (focused >= 0) controls(fresh)[focused]?.focus();
}
