import { DiscordAPIError } from "discord.js";
import { z } from "zod";
import { tokenErrorOf } from "./token-refused.ts";

/** Discord did not take the commands; the message says why, in Korean and English. */
export class RegistrationRefusedError extends Error {
  override readonly name = "RegistrationRefusedError";
}

/** Missing access, unknown application, not authorized for it: the number belongs to another bot. */
const notOurs: ReadonlySet<number | string> = new Set([50_001, 10_002, 20_012]);

/** Discord keeps the faults of a field under this name. */
const faultsKey = "_errors";
const leaf = z.object({ [faultsKey]: z.array(z.object({ message: z.string() })) });

/** Discord's tree of faults, a line each: `0.options.2.name: Must be 32 or fewer in length.` */
function faultLines(errors: unknown, path = ""): readonly string[] {
  const here = leaf.safeParse(errors);
  if (here.success) return here.data[faultsKey].map(({ message }) => `  - ${path}: ${message}`);
  if (typeof errors !== "object" || errors === null) return [];
  return Object.entries(errors).flatMap(([key, part]) => faultLines(part, path ? `${path}.${key}` : key));
}

/** The same error, or one that says what to do where the token, the number or the commands are the cause. */
export function registrationErrorOf(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError)) return tokenErrorOf(error);
  if (notOurs.has(error.code))
    return new RegistrationRefusedError(
      "DISCORD_APP_ID가 DISCORD_TOKEN의 애플리케이션이 아니에요. 비워 두면 Discord에 물어봐요.\n" +
        "DISCORD_APP_ID is not the application of DISCORD_TOKEN. Leave it empty, and Discord is asked.",
      { cause: error },
    );
  const tree = "errors" in error.rawError ? error.rawError.errors : undefined;
  const lines = faultLines(tree);
  if (lines.length === 0) return tokenErrorOf(error);
  return new RegistrationRefusedError(
    `Discord가 명령어를 받아들이지 않았어요. / Discord did not take the commands:\n${lines.join("\n")}`,
    { cause: error },
  );
}
