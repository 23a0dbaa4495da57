import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type BannerTone = "info" | "good" | "warning" | "bad";

type BannerProps = { tone?: BannerTone; title?: ReactNode; children?: ReactNode; action?: ReactNode; icon?: IconName };

const icons: Record<BannerTone, IconName> = { info: "info", good: "check-circle", warning: "clock", bad: "warning" };

/** A word about the whole page: its state, its age, what was just done. */
export function Banner({ tone = "info", title, children, action, icon }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon name={icon ?? icons[tone]} />
      <div className="banner-words">
        {title ? <p className="banner-title">{title}</p> : null}
        {children}
      </div>
      {action ? <div className="banner-action">{action}</div> : null}
    </div>
  );
}
