import { freeze, isRecord } from "@opt/description";
import * as must from "../argument-rules.ts";
import { checkRequest, optional, type RulesOf } from "../check-request.ts";
import { type OwnQuestion, ownQuestion, type ProposalState } from "../question/own-question.ts";
import type { Store } from "../store/store.ts";
import type { Json, Proposal } from "../store/teaching-store.ts";

/** Questions that a member hands in. */
export interface ProposeQuestions {
  readonly store: Store;
  /** Unique, such as the id of the click that sent the file; the same id again stores nothing twice. */
  readonly id: string;
  readonly groupId: string;
  readonly userId: string;
  /** As `importQuestions` returns them, at most 500. */
  readonly questions: readonly OwnQuestion[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A group's own question and the id of its proposal, by which moderators decide. */
export interface GroupQuestion {
  readonly id: string;
  readonly question: OwnQuestion;
}

const proposeRules: RulesOf<ProposeQuestions> = {
  store: must.store,
  id: must.identifier,
  groupId: must.identifier,
  userId: must.identifier,
  questions: must.listOf("questions, as importQuestions returns them", isRecord),
  now: must.moment,
};

/** Which of a group's own questions to look up. */
export interface GroupQuestionsRequest {
  readonly store: Store;
  readonly groupId: string;
  /** Default "approved". */
  readonly state?: ProposalState;
}

const groupRules: RulesOf<GroupQuestionsRequest> = {
  store: must.store,
  groupId: must.identifier,
  state: optional(must.proposalState),
};

/**
 * Hands in a group's own questions: each is a proposal of its own, whatever state it is in, that moderators decide about
 * with `store.teaching.decide`. One store trip a question.
 *
 * @throws {RangeError} for a question that is not sound; nothing is stored then.
 * @example
 * ```ts
 * import { exportQuestions, groupQuestions, importQuestions, memoryStore, proposeQuestions } from "@opt/study";
 * const store = memoryStore();
 * const { questions } = importQuestions("Adam averages gradients. {T}", "gift");
 * const sent = { store, id: "file-1", groupId: "friends", userId: "mina", questions, now: 0 };
 * const [{ id, state }] = await proposeQuestions(sent);
 * const decision = { proposalId: id, from: state, to: "approved", userId: "jun", reason: null, at: 1 };
 * await store.teaching.decide(decision);
 * const approved = await groupQuestions({ store, groupId: "friends" });
 * console.log(exportQuestions(approved.map(({ question }) => question), "gift"));
 * // → Adam averages gradients. {TRUE}
 * ```
 */
export async function proposeQuestions(request: ProposeQuestions): Promise<readonly Proposal[]> {
  const { store, id, groupId, userId, questions, now } = checkRequest(
    "proposeQuestions",
    request,
    proposeRules,
  );
  if (questions.length > 500) throw new RangeError(`questions must be at most 500, got ${questions.length}`);
  const contents = questions.map((one) => contentOf(ownQuestion({ ...one })));
  const stored: Proposal[] = [];
  for (const [index, content] of contents.entries()) {
    // of equal times a store sorts by id
    const own = `${id}-${String(index).padStart(3, "0")}`;
    stored.push(await store.teaching.propose({ id: own, groupId, userId, content, proposedAt: now }));
  }
  return stored;
}

/**
 * A group's own questions in a state, oldest first: to ask, to decide about, or to export. What else is proposed in the
 * group is left out. One store trip.
 */
export async function groupQuestions(request: GroupQuestionsRequest): Promise<readonly GroupQuestion[]> {
  const { store, groupId, state = "approved" } = checkRequest("groupQuestions", request, groupRules);
  const proposals = await store.teaching.of(groupId, state);
  return freeze(
    proposals.flatMap((proposal) => {
      const question = writtenIn(proposal);
      return question === undefined ? [] : [{ id: proposal.id, question }];
    }),
  );
}

function contentOf({ input, prompt, answer, also, wrong, tolerance, why, card }: OwnQuestion): Json {
  return { input, prompt, answer, also: [...also], wrong: [...wrong], tolerance, why, card };
}

/** Undefined where it is not a question, or not as this version writes them. */
function writtenIn({ content, state }: Proposal): OwnQuestion | undefined {
  if (!isRecord(content)) return undefined;
  try {
    return ownQuestion({ ...content, state });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
