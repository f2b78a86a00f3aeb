import * as must from "../argument-rules.ts";
import { checkRequest, optional, type RulesOf } from "../check-request.ts";
import { type Period, ranked, type Standing, startOf } from "../practice/board.ts";
import type { Store } from "../store/store.ts";

/** Which board to show. */
export interface BoardRequest {
  readonly store: Store;
  /** The group; absent counts all. */
  readonly groupId?: string;
  readonly period: Period;
  /** Milliseconds since 1970; answers given later do not count yet. */
  readonly now: number;
  /** An IANA name, such as `"Asia/Seoul"`: when a week or a month begins. */
  readonly timeZone: string;
}

const rules: RulesOf<BoardRequest> = {
  store: must.store,
  groupId: optional(must.identifier),
  period: must.text,
  now: must.moment,
  timeZone: must.text,
};

/**
 * The learners of a group by what they got right in a period, the most first; of equals those with fewer answers stand
 * above. One store trip.
 *
 * @throws {RangeError} for a period or time zone that is none.
 */
export async function board(request: BoardRequest): Promise<readonly Standing[]> {
  const { store, groupId, period, now, timeZone } = checkRequest("board", request, rules);
  const since = startOf(period, now, timeZone);
  const group = groupId === undefined ? {} : { groupId };
  return ranked(await store.attempts.tally({ ...group, since, until: now + 1 }));
}
