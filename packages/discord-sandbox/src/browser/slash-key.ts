/** Calls `begin` when someone presses `/` while they are not writing anywhere. */
export function onSlashKey(begin: () => void): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const isTyping = target.closest("input, textarea, select, dialog") !== null;
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    begin();
  });
}
