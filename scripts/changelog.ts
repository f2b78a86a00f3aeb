// How `changeset version` writes changelogs: the users' words alone, and one line for what a package uses.

interface Changeset {
  readonly summary: string;
}

interface Release {
  readonly name: string;
  readonly newVersion: string;
}

/** A changeset as an item of a list. */
export async function getReleaseLine({ summary }: Changeset): Promise<string> {
  const [first, ...rest] = summary.trim().split("\n");
  return [`- ${first}`, ...rest.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
}

/** What a package uses and has a new version, whatever the number of changesets that led to it. */
export async function getDependencyReleaseLine(
  _: readonly Changeset[],
  used: readonly Release[],
): Promise<string> {
  if (used.length === 0) return "";
  return `- Uses ${used.map(({ name, newVersion }) => `${name} ${newVersion}`).join(", ")}.`;
}
