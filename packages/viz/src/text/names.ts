/** Refuses what has no known name, with the one that is spelt like it but for two letters in a row. */
export function checkNames(what: string, given: object, known: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const meant = known.find((each) =>
      Array.from(each).some(
        (_, i) => each[3] && name.startsWith(each.slice(0, i)) && name.endsWith(each.slice(i + 2)),
      ),
    );
    throw new TypeError(`${what} must have no ${name}; did you mean ${meant ?? known.join(" or ")}?`);
  }
}
