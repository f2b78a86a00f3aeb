/** What is sent to somebody by itself, at most once a day. */
export interface Notice {
  /** What is sent, such as `"daily"`. */
  readonly kind: string;
  /** The learner or the group that it is sent to. */
  readonly owner: string;
  /** The day that it is for, see `dayOf`. */
  readonly day: number;
}

/** Keeps which notices were sent, so that of several processes one sends each, and one that failed is tried again. */
export interface NoticeStore {
  /**
   * Takes a notice to send it, until a time; times are milliseconds since 1970. False where one of that day or a later
   * one was sent, or somebody has taken it and their time is not over.
   */
  take(notice: Notice, time: { readonly now: number; readonly until: number }): Promise<boolean>;
  /** It was sent: nobody takes it any more. */
  markSent(notice: Notice): Promise<void>;
  /** It could not be sent: from this time on it may be taken again. */
  giveBack(notice: Notice, from: number): Promise<void>;
}
