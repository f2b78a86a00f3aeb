import type { Locale } from "@opt/study";
import type { Message } from "../port/message.ts";
import { aboutBot } from "./about-bot.ts";
import { aboutMessage } from "./about-view.ts";
import { askMessage } from "./ask-view.ts";
import type { HelpPage } from "./feature.ts";
import type { Services } from "./services.ts";
import { ask } from "../study.ts";

/** What somebody has written to the bot alone, without a command. */
export interface DirectMessage {
  readonly id: string;
  readonly userId: string;
  readonly channelId: string;
  readonly text: string;
}

const hangul = /\p{sc=Hangul}/u;

/** An answer to a question written to the bot alone, about its subject or about itself; undefined where nothing is asked, as with a picture. */
export async function answerDirect(
  { store }: Pick<Services, "store">,
  { userId, text }: DirectMessage,
  page: HelpPage = () => [],
): Promise<Message | undefined> {
  if (text.trim() === "") return undefined;
  const { locale: chosen } = await store.settings.ofUser(userId);
  const written: Locale = hangul.test(text) ? "ko" : "en";
  const locale = chosen ?? written;
  const about = aboutBot(text);
  if (about !== undefined) return aboutMessage(about, page, locale);
  return askMessage(text, ask(text, { locale }), locale);
}
