/** What a learner wrote into their study log. */
export interface LogRecord {
  /** Unique, such as the id of the message. */
  readonly id: string;
  readonly userId: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Keeps study logs. */
export interface LogStore {
  /** Stores an entry; where the id is taken, the stored entry comes back unchanged. */
  add(entry: LogRecord): Promise<LogRecord>;
  /** A learner's entries, oldest first; of equal times by id. */
  of(userId: string): Promise<readonly LogRecord[]>;
  /** Deletes an entry, where it is this learner's. */
  remove(entry: { readonly id: string; readonly userId: string }): Promise<void>;
}
