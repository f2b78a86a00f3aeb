import { InUseError } from "./store/sole-user.ts";

/** A chosen port cannot be had; the message says what to do. */
export class PortTakenError extends Error {
  override readonly name = "PortTakenError";

  constructor(variable: "PORT" | "METRICS_PORT", port: number) {
    super(
      `${port}번 포트는 다른 프로그램이 쓰고 있거나, 쓸 권한이 없어요. ${variable}를 다른 번호로 바꾸거나 비워 두세요.\n` +
        `Port ${port} is in use by another program, or not allowed. Set ${variable} to another number, or leave it out.`,
    );
  }
}

/** In use, or kept by the system: below 1024 for other users than root, in whole ranges on Windows. */
const takenCodes: ReadonlySet<unknown> = new Set(["EADDRINUSE", "EACCES"]);

/** Whether a server could not be opened because its port cannot be had. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && takenCodes.has(error.code);
}

const inUse =
  "이 DATA_DIR을 쓰는 봇이 이미 돌고 있어요. 그 봇을 멈추거나, DATA_DIR을 다른 폴더로 바꿔 주세요. 여러 개를 돌리려면 DATABASE_URL이 필요해요.\n" +
  "A bot is running with this DATA_DIR already. Stop it, or set DATA_DIR to another folder. Several need DATABASE_URL.";

/** What the bot is to remember cannot be kept; the message says where, why, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  /** `variable` says where; its value may hold a password, and is not shown. */
  constructor(variable: "DATABASE_URL" | "DATA_DIR", cause: unknown) {
    const reason = reasonOf(cause);
    super(
      cause instanceof InUseError
        ? inUse
        : `데이터베이스를 열지 못했어요(${reason}). ${variable}를 확인해 주세요.\n` +
            `Could not open the database (${reason}). Check ${variable}.`,
      { cause },
    );
  }
}

/** The innermost cause: "connect ECONNREFUSED 127.0.0.1:5432", "unable to open database file". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  const [first] = error instanceof AggregateError ? error.errors : [];
  return first === undefined ? error.message : reasonOf(first);
}

/** The file to keep the sandbox in was not written by a sandbox; the message says what to do. */
export class SandboxFileError extends Error {
  override readonly name = "SandboxFileError";

  constructor(file: string, cause: unknown) {
    super(
      `SANDBOX_FILE(${file})은 채팅 페이지가 만든 파일이거나, 이미 있는 폴더 안의 새 파일이어야 해요. 다른 파일로 바꾸거나, 이 파일을 다른 곳으로 옮겨 주세요.\n` +
        `SANDBOX_FILE (${file}) must be a file that the chat page wrote, or a new one in a folder that exists. Choose another, or move this one away.`,
      { cause },
    );
  }
}
