import { freeze } from "@opt/description";
import { byTime } from "./order.ts";
import type { ProposalState } from "../question/own-question.ts";
import type { Decision, Proposal, TeachingStore } from "./teaching-store.ts";

/** Proposals in memory. */
export class MemoryTeaching {
  private readonly proposals = new Map<string, Proposal>();

  propose({ id, groupId, userId, content, proposedAt }: Parameters<TeachingStore["propose"]>[0]): Proposal {
    const undecided = { state: "proposed", decidedBy: null, decidedAt: null, reason: null } as const;
    const proposal = { id, groupId, userId, content: structuredClone(content), proposedAt, ...undecided };
    const stored = this.proposals.get(id) ?? freeze(proposal);
    this.proposals.set(id, stored);
    return stored;
  }

  decide({ proposalId, from, to, userId, reason, at }: Decision): Proposal | undefined {
    const stored = this.proposals.get(proposalId);
    if (stored?.state !== from) return stored;
    const decided = Object.freeze({ ...stored, state: to, decidedBy: userId, decidedAt: at, reason });
    this.proposals.set(proposalId, decided);
    return decided;
  }

  find(id: string): Proposal | undefined {
    return this.proposals.get(id);
  }

  of(groupId: string, state: ProposalState): readonly Proposal[] {
    return this.sorted((one) => one.groupId === groupId && one.state === state);
  }

  ofPerson(userId: string): readonly Proposal[] {
    return this.sorted((one) => one.userId === userId || one.decidedBy === userId);
  }

  forget(userId: string): void {
    for (const one of this.ofPerson(userId)) {
      const isTheirs = one.userId === userId;
      const decidedBy = one.decidedBy === userId ? "" : one.decidedBy;
      if (isTheirs && one.state !== "approved") this.proposals.delete(one.id);
      else
        this.proposals.set(one.id, Object.freeze({ ...one, userId: isTheirs ? "" : one.userId, decidedBy }));
    }
  }

  forgetGroup(groupId: string): void {
    for (const one of this.sorted((proposal) => proposal.groupId === groupId)) this.proposals.delete(one.id);
  }

  private sorted(fits: (proposal: Proposal) => boolean): readonly Proposal[] {
    return [...this.proposals.values()].filter(fits).toSorted(byTime(({ proposedAt }) => proposedAt));
  }
}
