import { letters, some } from "../parity/rule.ts";
import { between, largest, limit, longest, type FormLimit, type Target } from "./limit.ts";

const channel: Target = ["PATCH", "/channels/{channel}"];
const guild = "/guilds/{guild}";
export const serverLimits: readonly FormLimit[] = [
  limit("channelName", 100, channel, "name", between, (n) => ({ name: letters(n) })),
  limit("channelTopic", 1024, channel, "topic", longest, (n) => ({ topic: letters(n) })),
  limit("forumTopic", 4096, ["PATCH", "/channels/{forum}"], "topic", longest, (n) => ({ topic: letters(n) })),
  limit("slowmodeSeconds", 21_600, channel, "rate_limit_per_user", largest, (n) => ({
    rate_limit_per_user: n,
  })),
  limit("roleName", 100, ["POST", `${guild}/roles`], "name", between, (n) => ({ name: letters(n) })),
  limit("nickname", 32, ["PATCH", `${guild}/members/@me`], "nick", longest, (n) => ({ nick: letters(n) })),
  limit("emojiName", 32, ["POST", `${guild}/emojis`], "name", between, (n) => ({
    name: letters(n),
    image: "data:image/png;base64,AA==",
  })),
  limit("webhookName", 80, ["POST", "/channels/{channel}/webhooks"], "name", between, (n) => ({
    name: letters(n),
  })),
  limit("guildName", 100, ["PATCH", guild], "name", between, (n) => ({ name: letters(n) })),
  limit(
    "banDeleteSeconds",
    604_800,
    ["PUT", `${guild}/bans/{stranger}`],
    "delete_message_seconds",
    largest,
    (n) => ({ delete_message_seconds: n }),
  ),
  limit("bulkBan", 200, ["POST", `${guild}/bulk-ban`], "user_ids", between, (n) => ({
    user_ids: some(n, (i) => (i === 0 ? "{stranger}" : String(10n ** 17n + BigInt(i)))),
  })),
];
