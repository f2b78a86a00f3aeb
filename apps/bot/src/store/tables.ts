import type { GroupSettings, Proposal, QuizRecord, UserSettings } from "@opt/study";

/** The tables, as `migrations.ts` makes them. Times are milliseconds since 1970; what is JSON is text. */
export interface Tables {
  readonly quizzes: Quizzes;
  readonly answers: Answers;
  /** How many answers of a group fell into a span of time, see `count-answers.ts`. */
  readonly tallies: {
    readonly group_id: string;
    readonly span: number;
    readonly start: number;
    readonly user_id: string;
    readonly answered: number;
    readonly correct: number;
    readonly credit: number;
  };
  readonly openings: { readonly quiz_id: string; readonly place: number; readonly opened_at: number };
  readonly reviews: Reviews;
  readonly log_entries: {
    readonly id: string;
    readonly user_id: string;
    readonly text: string;
    readonly at: number;
  };
  readonly user_settings: Chosen & { readonly user_id: string; readonly reminder_hour: number | null };
  readonly group_settings: Chosen & {
    readonly group_id: string;
    readonly daily_channel: string | null;
    readonly daily_hour: number | null;
  };
  /** The changes of settings that were applied, so that none is applied twice. */
  readonly setting_changes: { readonly kind: "user" | "group"; readonly owner: string; readonly id: string };
  readonly proposals: Proposals;
  /** The ids of answers that others took the place of. */
  readonly replaced_answers: {
    readonly quiz_id: string;
    readonly place: number;
    readonly user_id: string;
    readonly id: string;
  };
  readonly notices: Notices;
}

/** The last day of each notice; `until_time` is when somebody else may take it, `sent` 1 where it was sent. */
interface Notices {
  readonly kind: string;
  readonly owner: string;
  readonly day: number;
  readonly until_time: number;
  readonly sent: number;
}

interface Quizzes {
  readonly id: string;
  readonly kind: QuizRecord["kind"];
  readonly user_id: string;
  readonly group_id: string | null;
  readonly seed: number;
  readonly topic: string | null;
  readonly questions: string;
  readonly items: string;
  readonly seconds_each: number | null;
  readonly started_at: number;
}

interface Answers {
  readonly quiz_id: string;
  readonly place: number;
  readonly user_id: string;
  readonly id: string;
  readonly card: string;
  readonly answer: string;
  /** 1 where it is right, else 0. */
  readonly correct: number;
  readonly credit: number;
  readonly answered_at: number;
  /** That of its quiz. */
  readonly group_id: string | null;
}

interface Reviews {
  readonly user_id: string;
  readonly item: string;
  readonly question: string;
  readonly due_at: number;
  readonly answered_at: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly times: number;
  readonly lapses: number;
  readonly known: number;
  readonly answer_id: string;
}

interface Chosen {
  readonly locale: UserSettings["locale"];
  readonly theme: GroupSettings["theme"];
  readonly time_zone: string | null;
}

interface Proposals {
  readonly id: string;
  readonly group_id: string;
  readonly user_id: string;
  readonly content: string;
  readonly state: Proposal["state"];
  readonly proposed_at: number;
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly reason: string | null;
}
