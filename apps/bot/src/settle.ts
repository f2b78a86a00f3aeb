import type { Store } from "@opt/study";
import type { Ctx } from "./port/interaction.ts";

/**
 * Puts in what a user has chosen for themselves; where they have not, the language of their app, and the group's colours and
 * time zone. A group's language is that of what the bot posts there by itself.
 */
export function createSettle({ settings }: Pick<Store, "settings">): (ctx: Ctx) => Promise<Ctx> {
  return async (ctx) => {
    const [own, group] = await Promise.all([
      settings.ofUser(ctx.userId),
      ctx.guildId === undefined ? undefined : settings.ofGroup(ctx.guildId),
    ]);
    return {
      ...ctx,
      locale: own.locale ?? ctx.appLocale,
      theme: own.theme ?? group?.theme ?? ctx.theme,
      timeZone: own.timeZone ?? group?.timeZone ?? ctx.timeZone,
    };
  };
}
