/** A chosen port cannot be had; the message says what to do. */
export class PortTakenError extends Error {
  override readonly name = "PortTakenError";

  constructor(port: number) {
    super(
      `${port}번 포트는 다른 프로그램이 쓰고 있거나, 쓸 권한이 없어요. PORT를 다른 번호로 바꾸거나 비워 두세요.\n` +
        `Port ${port} is in use by another program, or not allowed. Set PORT to another number, or leave it out.`,
    );
  }
}

/** What the sandbox is to be kept in is no file of it; the message says what to do. */
export class SandboxFileError extends Error {
  override readonly name = "SandboxFileError";

  constructor(file: string, cause: unknown) {
    super(
      `SANDBOX_FILE(${file})은 채팅 페이지가 만든 파일이거나, 이미 있는 폴더 안의 새 파일이어야 해요. 다른 파일로 바꾸거나 비워 두세요.\n` +
        `SANDBOX_FILE (${file}) must be a file that the chat page wrote, or a new one in a folder that exists. Choose another, or leave it out.`,
      { cause },
    );
  }
}
