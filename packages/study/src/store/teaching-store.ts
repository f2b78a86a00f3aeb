import type { ProposalState } from "../question/own-question.ts";

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A question that a member of a group wrote. */
export interface Proposal {
  /** Unique, such as the id of the click that sent it. */
  readonly id: string;
  readonly groupId: string;
  /** Who wrote it; empty once they are forgotten and it was approved before. */
  readonly userId: string;
  /** The question itself. */
  readonly content: Json;
  readonly state: ProposalState;
  /** Milliseconds since 1970. */
  readonly proposedAt: number;
  /** Who decided last, when, and what they said; null while nobody has, or said nothing. */
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly reason: string | null;
}

/** A moderator's decision. */
export interface Decision {
  readonly proposalId: string;
  /** The state that the moderator saw: where it is another by now, nothing changes. */
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly userId: string;
  readonly reason: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Keeps what members of groups teach. */
export interface TeachingStore {
  /** Stores a new proposal, undecided; where the id is taken, the stored one comes back unchanged. */
  propose(
    proposal: Pick<Proposal, "id" | "groupId" | "userId" | "content" | "proposedAt">,
  ): Promise<Proposal>;
  /** Decides; of two moderators at once one does. Comes back with what is stored then, undefined where there is nothing. */
  decide(decision: Decision): Promise<Proposal | undefined>;
  find(id: string): Promise<Proposal | undefined>;
  /** A group's proposals in a state, oldest first; of equal times by id. */
  of(groupId: string, state: ProposalState): Promise<readonly Proposal[]>;
}
