import { routes } from "../../src/rest/routes.ts";
import { callRules } from "./call-rules.ts";
import { commandRules } from "./command-rules.ts";
import { discordRoutes } from "./discord-routes.ts";
import { messageRules } from "./message-rules.ts";
import { modalRules } from "./modal-rules.ts";
import type { Rule } from "./rule.ts";

/** All rules, by what they are about. */
export const areas: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  { title: "Interactions, calls, servers and the gateway", rules: callRules },
  { title: "Messages", rules: messageRules },
  { title: "Commands", rules: commandRules },
  { title: "Forms", rules: modalRules },
];

/** What the sandbox does not have, besides the calls below. */
const absent: readonly string[] = [
  "Voice, stages, soundboards, scheduled events, auto moderation, stickers, invites, templates, integrations, audit log entries.",
  "Webhooks of a channel; those of interactions are there.",
  "Subscriptions and purchases: no SKU exists, entitlements are empty.",
  "Slowmode, verification levels, age-restricted channels, spam filters.",
  "Presences: a bot may set its own, nobody sees it.",
  "Permissions of single commands (`PUT …/permissions`): `default_member_permissions` is what counts.",
  "`zstd-stream` and ETF on the gateway: `zlib-stream` and JSON are spoken.",
  "Secret rate limits: buckets and headers are as Discord's, their numbers are its usual ones.",
];

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function row({ rule, docs, code, stricter }: Rule): string {
  const same = stricter === undefined ? "same" : `stricter: ${stricter}`;
  return `| ${cell(rule)} | [${docs}](https://docs.discord.com/developers/${docs}) | ${cell(code)} | ${cell(same)} |`;
}

function shape(path: string): string {
  return path.replaceAll(/\{[^}]*\}|:\w+/g, "*").replace("/@original", "/*");
}

/** Documented calls that are answered 404 with their name. */
export function absentCalls(): readonly string[] {
  const known = new Set(routes.map(({ method, path }) => `${method} ${shape(path)}`));
  return discordRoutes.filter((one) => !known.has(shape(one)));
}

/** Calls of the sandbox that Discord's documentation does not know. */
export function undocumentedCalls(): readonly string[] {
  const documented = new Set(discordRoutes.map(shape));
  return routes.map(({ method, path }) => `${method} ${path}`).filter((one) => !documented.has(shape(one)));
}

/** The page: what is the same, what is stricter, what is absent. */
export function writeMatrix(): string {
  const all = areas.flatMap(({ rules }) => rules);
  const tables = areas.map(({ title, rules }) =>
    [
      `## ${title}`,
      "",
      "| rule | Discord's documentation | answer | here |",
      "| --- | --- | --- | --- |",
      ...rules.map(row),
      "",
    ].join("\n"),
  );
  const missing = absentCalls();
  return [
    "# What the sandbox enforces",
    "",
    `${all.length} rules of Discord, each with the page that states it, the answer to a call that breaks it, and a test of the same name. Form errors (400, 50035) are given by the code in their \`errors\` tree. This page is written by \`npm run parity\`.`,
    "",
    ...tables,
    "## Absent",
    "",
    ...absent.map((one) => `- ${one}`),
    "",
    `Of Discord's ${discordRoutes.length} documented calls ${discordRoutes.length - missing.length} are answered. The others are answered 404 with a message that names them, and warned of once:`,
    "",
    ...missing.map((one) => `- \`${one}\``),
    "",
  ].join("\n");
}
