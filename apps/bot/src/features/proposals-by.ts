import type { Proposal, Store } from "@opt/study";
import { readOwn } from "./own-question.ts";
import type { Proposed } from "./teach-view.ts";

/** Those of the proposals that hold a question. */
export function readable(proposals: readonly Proposal[]): readonly Proposed[] {
  return proposals.flatMap((proposal) => {
    const question = readOwn(proposal.content);
    return question ? [{ proposal, question }] : [];
  });
}

/** What a member has proposed in a group, whatever became of it, the newest first. */
export async function proposalsBy(
  { teaching }: Pick<Store, "teaching">,
  groupId: string,
  userId: string,
): Promise<readonly Proposed[]> {
  const states = ["proposed", "approved", "rejected"] as const;
  const all = await Promise.all(states.map((state) => teaching.of(groupId, state)));
  const own = all.flat().filter((one) => one.userId === userId);
  return readable(own.toSorted((a, b) => b.proposedAt - a.proposedAt));
}
