type Problem = { refusal: string; detail: Record<string, string | number>; fields: Record<string, string> };

export type SendAnswer =
  | { kind: "done" }
  | { kind: "refused"; problem: Problem }
  /** `away`: sent again under the same key it is still one effect. */
  | { kind: "away" | "signedOut" | "turnedDown" | "stopped" };

/** Sends a form under its key and tells how far it has come; `fetch` says nothing of what was sent. */
export function sendEvidence(
  to: string,
  key: string,
  form: FormData,
  onProgress: (part: number) => void,
): { answer: Promise<SendAnswer>; stop: () => void } {
  const request = new XMLHttpRequest();
  const answer = new Promise<SendAnswer>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ kind: "away" });
    request.ontimeout = () => resolve({ kind: "away" });
    request.onabort = () => resolve({ kind: "stopped" });
  });
  request.open("POST", to);
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Idempotency-Key", key);
  request.send(form);
  return { answer, stop: () => request.abort() };
}

function answerOf({ status, responseText, responseURL }: XMLHttpRequest): SendAnswer {
  if (status === 503 || status === 429 || status === 408 || status === 0) return { kind: "away" };
  if (status === 413)
    return { kind: "refused", problem: { refusal: "file-too-large", detail: {}, fields: { file: "file-too-large" } } };
  if (new URL(responseURL).pathname === "/login") return { kind: "signedOut" };
  const body = parsed(responseText);
  if (status === 422 && body?.problem) return { kind: "refused", problem: body.problem };
  return status === 200 && body ? { kind: "done" } : { kind: "turnedDown" };
}

function parsed(text: string): { problem?: Problem } | null {
  try {
    return JSON.parse(text) as { problem?: Problem };
  } catch {
    return null;
  }
}
