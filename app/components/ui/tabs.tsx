import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { IconName } from "./icon";

export type LinkChoice = { to: string; label: ReactNode; current?: boolean; icon?: IconName };

/** Views of one page; each has its own URL. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly LinkChoice[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
