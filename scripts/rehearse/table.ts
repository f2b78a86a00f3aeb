import type { Outcome } from "./cell.ts";

/** The outcomes as tables, one a group: a row for each package, a column for each way. */
export function tablesOf(outcomes: readonly Outcome[]): string {
  const groups = [...new Set(outcomes.map(({ cell }) => cell.group))];
  return groups
    .map((group) =>
      tableOf(
        group,
        outcomes.filter(({ cell }) => cell.group === group),
      ),
    )
    .join("\n");
}

function tableOf(group: string, outcomes: readonly Outcome[]): string {
  const rows = [...new Set(outcomes.map(({ cell }) => cell.row))];
  const columns = [...new Set(outcomes.map(({ cell }) => cell.column))];
  const lines = [["", ...columns], columns.map(() => "---").toSpliced(0, 0, "---")];
  for (const row of rows)
    lines.push([
      `\`${row}\``,
      ...columns.map((column) => {
        const outcome = outcomes.find(({ cell }) => cell.row === row && cell.column === column);
        return outcome === undefined ? "" : said(outcome);
      }),
    ]);
  const faults = outcomes.filter(({ fault }) => fault !== undefined);
  const reasons = faults.map(({ cell, fault }) => `- \`${cell.row}\`, ${cell.column}: ${firstLine(fault!)}`);
  return [
    `## ${group}`,
    "",
    ...lines.map((line) => `| ${line.join(" | ")} |`),
    "",
    ...reasons,
    ...(reasons.length > 0 ? [""] : []),
  ].join("\n");
}

function said({ fault, note }: Outcome): string {
  return fault === undefined ? ["ok", note].filter(Boolean).join(", ") : "**fails**";
}

/** A reason without the folders of the machine. */
function firstLine(text: string): string {
  const line =
    text.split("\n").find((one) => /error|expected|must|missing|cannot/iu.test(one)) ?? text.split("\n")[0]!;
  return line.replaceAll(/(?:file:\/\/)?\/[^\s:]*\/(?=[^\s/]+)/gu, "").trim();
}
