import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** done: verified · saved · waiting: for somebody · due: a deadline is near · missing: a piece lacks · idle: nothing yet. */
export type StatusKind =
  | "done"
  | "saved"
  | "waiting"
  | "due"
  | "returned"
  | "error"
  | "missing"
  | "conflict"
  | "locked"
  | "evidence"
  | "idle";

const looks: Record<StatusKind, { icon: IconName; tone: string }> = {
  done: { icon: "check-circle", tone: "status-good" },
  saved: { icon: "check", tone: "status-good" },
  waiting: { icon: "half-disc", tone: "" },
  due: { icon: "clock", tone: "status-warning" },
  returned: { icon: "return", tone: "status-warning" },
  error: { icon: "warning", tone: "status-bad" },
  missing: { icon: "x", tone: "status-bad" },
  conflict: { icon: "conflict", tone: "status-info" },
  locked: { icon: "lock", tone: "status-idle" },
  evidence: { icon: "paperclip", tone: "" },
  idle: { icon: "circle", tone: "status-idle" },
};

/** A shape and a word; the shape alone would not do, nor the colour. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const { icon, tone } = looks[kind];
  return (
    <span className={tone ? `status ${tone}` : "status"}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
