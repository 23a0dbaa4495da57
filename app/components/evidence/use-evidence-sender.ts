import { useEffect, useRef, useState } from "react";
import { newBatchKey } from "~/components/entry-grid/send-cells";
import { evidence } from "~/locales/evidence";
import { refusals } from "~/locales/refusals";
import { useText } from "~/locales/use-text";
import { type SendAnswer, sendEvidence } from "./send-evidence";

export type EvidenceSender = {
  /** How much of it was sent, in percent; null while nothing is on its way. */
  percent: number | null;
  /** Why it did not arrive or was refused. */
  sentence: string | null;
  at: (field: string) => string | undefined;
  mayRetry: boolean;
  send: (to: string, form: FormData) => void;
  retry: () => void;
  stop: () => void;
  /** Says before anything is sent why it would be refused; null takes it back. */
  warn: (field: string, refusal: string | null) => void;
};

type Sent = { to: string; key: string; form: FormData };

/** One sending at a time. Tried again it goes under the same key, so that what did arrive is not there twice. */
export function useEvidenceSender(onDone: () => void): EvidenceSender {
  const t = useText(evidence);
  const words = useText(refusals);
  const [percent, setPercent] = useState<number | null>(null);
  const [answer, setAnswer] = useState<SendAnswer | null>(null);
  const last = useRef<Sent | null>(null);
  const running = useRef<() => void>();
  useEffect(() => () => running.current?.(), []);

  const start = async (sent: Sent) => {
    last.current = sent;
    setAnswer(null);
    setPercent(0);
    const { answer: coming, stop } = sendEvidence(sent.to, sent.key, sent.form, (part) =>
      setPercent(Math.floor(part * 100)),
    );
    running.current = stop;
    const arrived = await coming;
    running.current = undefined;
    setPercent(null);
    setAnswer(arrived.kind === "done" || arrived.kind === "stopped" ? null : arrived);
    if (arrived.kind === "done") onDone();
  };
  const problem = answer?.kind === "refused" ? answer.problem : null;
  const word = (name: string) => words[name]?.(problem?.detail ?? {}) ?? name;
  return {
    percent,
    sentence: answer === null ? null : problem ? word(problem.refusal) : sentenceOf(answer, t),
    at: (field) => (problem?.fields[field] ? word(problem.fields[field]) : undefined),
    mayRetry: answer?.kind === "away" || answer?.kind === "signedOut",
    send: (to, form) => void start({ to, key: newBatchKey(), form }),
    retry: () => void (last.current && start(last.current)),
    stop: () => running.current?.(),
    warn: (field, refusal) =>
      setAnswer(
        refusal === null ? null : { kind: "refused", problem: { refusal, detail: {}, fields: { [field]: refusal } } },
      ),
  };
}

function sentenceOf({ kind }: SendAnswer, t: Record<"away" | "signedOut" | "turnedDown", string>): string | null {
  return kind === "away" || kind === "signedOut" || kind === "turnedDown" ? t[kind] : null;
}
