function closeAll(menus: NodeListOf<HTMLDetailsElement>, from: EventTarget | null): void {
  for (const menu of menus) if (!(from instanceof Node && menu.contains(from))) menu.open = false;
}

/** Escape closes what is open and goes back to what opened it; a press elsewhere closes all but the lab, a workbench. */
export function closeMenus(): void {
  document.addEventListener("keydown", (event) => {
    // while a syllable is composed, Escape belongs to the input method
    if (event.key !== "Escape" || event.isComposing) return;
    const menu = document.activeElement?.closest<HTMLDetailsElement>("details:is(.lab, .menu)[open]");
    if (menu) menu.querySelector("summary")?.focus();
    closeAll(document.querySelectorAll("details:is(.lab, .menu)[open]"), null);
  });
  document.addEventListener("pointerdown", ({ target }) =>
    closeAll(document.querySelectorAll("details:is(.settings, .menu)[open]"), target),
  );
}
