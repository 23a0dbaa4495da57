import { Link } from "@remix-run/react";
import { Icon } from "./icon";
import type { LinkChoice } from "./tabs";

/** Two or three exclusive views side by side: provisional and official. */
export function Segmented({ label, choices }: { label: string; choices: readonly LinkChoice[] }) {
  return (
    <nav className="segmented" aria-label={label}>
      {choices.map((choice) => (
        <Link key={choice.to} to={choice.to} aria-current={choice.current ? "page" : undefined} preventScrollReset>
          {choice.icon ? <Icon name={choice.icon} /> : null}
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
