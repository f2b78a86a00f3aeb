import { askingRules } from "./asking.ts";
import { byItselfRules } from "./by-itself.ts";
import { diskRules } from "./failing-disk.ts";
import { formRules } from "./forms.ts";
import { groupRules } from "./group.ts";
import { ownRules } from "./own.ts";
import { quizRules } from "./quiz.ts";
import { raceRules } from "./race.ts";
import { openRoom, type Rules } from "./room.ts";
import { routerRules } from "./router.ts";
import { teachRules } from "./teach.ts";

/** What each part of the bot shows: a reading of its own, that shares only the bot's words with the features. */
const parts: readonly { readonly of: RegExp; readonly rules: Rules }[] = [
  { of: /quiz|members/u, rules: quizRules },
  { of: /race|battle/u, rules: raceRules },
  { of: /board/u, rules: groupRules },
  { of: /teach|own-question|proposals/u, rules: teachRules },
  { of: /me\.ts|review|log|settings|data|store/u, rules: ownRules },
  { of: /ask|card|demo|diagnose|formula|help|split|suggest/u, rules: askingRules },
  { of: /daily|reminders|send-once|hour-in|notices/u, rules: byItselfRules },
  { of: /router/u, rules: routerRules },
  { of: /unsent|form|ask|log|teach/u, rules: formRules },
  { of: /store/u, rules: diskRules },
];

export const rules: Rules = Object.assign({}, ...parts.map((part) => part.rules));

/** The names of all rules, first those that a file of the bot has most to do with. */
export function rulesAbout(file: string): readonly string[] {
  const isNear = ({ of }: (typeof parts)[number]): number => (of.test(file) ? 0 : 1);
  return parts.toSorted((a, b) => isNear(a) - isNear(b)).flatMap((part) => Object.keys(part.rules));
}

/** Whether a rule holds for a bot that nobody has used yet; rejects where it does not. */
export async function checkRule(name: string): Promise<void> {
  const room = await openRoom();
  try {
    await rules[name]!(room);
  } finally {
    for (const { close } of room.handlers) close?.();
    await room.store.close();
  }
}
