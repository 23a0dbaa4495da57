import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type FlagTone = "outline" | "warning" | "bad" | "good" | "gold";

/** A word that marks a whole thing: "Tạm tính", "Đã công bố". Gold only for honour that stands. */
export function Flag({ tone = "outline", icon, children }: { tone?: FlagTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`flag flag-${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
