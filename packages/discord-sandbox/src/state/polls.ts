import type { APIPoll } from "discord-api-types/v10";
import type { Messages } from "./messages.ts";

/** Who has voted for which answer of which poll. */
export interface Polls {
  voters(messageId: string, answerId: number): readonly string[];
  /** Returns the answers taken back and those given, for a vote that replaces the user's last one. */
  vote(
    messageId: string,
    userId: string,
    answerIds: readonly number[],
  ): { readonly removed: readonly number[]; readonly added: readonly number[] };
  /** Closes the poll; its counts are final. */
  end(messageId: string): void;
  forget(messageId: string): void;
}

export function createPolls(messages: Messages, botId: string): Polls {
  const all = new Map<string, Map<number, Set<string>>>();
  const answersOf = (messageId: string): Map<number, Set<string>> => {
    const answers = all.get(messageId) ?? new Map<number, Set<string>>();
    all.set(messageId, answers);
    return answers;
  };
  const show = (messageId: string, change: (poll: APIPoll) => APIPoll, quiet: boolean): void => {
    const poll = messages.find(messageId)?.message.poll;
    if (poll) messages.change(messageId, { poll: change(poll) }, { quiet });
  };
  const counts = (messageId: string, poll: APIPoll, final: boolean): APIPoll => ({
    ...poll,
    results: {
      is_finalized: final,
      answer_counts: poll.answers.map(({ answer_id: id }) => {
        const users = answersOf(messageId).get(id) ?? new Set<string>();
        return { id, count: users.size, me_voted: users.has(botId) };
      }),
    },
  });
  return {
    voters: (messageId, answerId) => [...(all.get(messageId)?.get(answerId) ?? [])],
    vote(messageId, userId, answerIds) {
      const answers = answersOf(messageId);
      const before = [...answers].flatMap(([id, users]) => (users.has(userId) ? [id] : []));
      const removed = before.filter((id) => !answerIds.includes(id));
      const added = answerIds.filter((id) => !before.includes(id));
      for (const id of removed) answers.get(id)?.delete(userId);
      for (const id of added) answers.set(id, (answers.get(id) ?? new Set()).add(userId));
      show(messageId, (poll) => counts(messageId, poll, false), true);
      return { removed, added };
    },
    end(messageId) {
      show(messageId, (poll) => counts(messageId, poll, true), false);
    },
    forget: (messageId) => void all.delete(messageId),
  };
}
