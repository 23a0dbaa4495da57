import { Link } from "@remix-run/react";
import { useRef } from "react";
import { Icon } from "~/components/ui/icon";
import { MenuLink, useCloseOutside } from "~/components/ui/menu";
import { shell } from "~/locales/shell";
import { useText } from "~/locales/use-text";
import type { NavigationItem } from "./navigation";

type BottomNavigationProps = {
  items: readonly NavigationItem[];
  agency: { name: string; motto?: string | null };
};

const shown = 4;

/** On phones: the first four, the others under "Thêm". */
export function BottomNavigation({ items, agency }: BottomNavigationProps) {
  const t = useText(shell);
  const details = useRef<HTMLDetailsElement>(null);
  useCloseOutside(details);
  const first = items.slice(0, shown);
  const others = items.slice(shown);
  return (
    <nav className="bottom-nav" aria-label={t.mainNavigation}>
      {first.map((item) => (
        <Link key={item.to} to={item.to} aria-current={item.current ? "page" : undefined}>
          <Icon name={item.icon} />
          <span>{item.shortLabel ?? item.label}</span>
        </Link>
      ))}
      {others.length > 0 ? (
        <details className="bottom-more" ref={details}>
          <summary className={others.some((item) => item.current) ? "is-current" : undefined}>
            <Icon name="more" />
            <span>{t.more}</span>
          </summary>
          <div className="bottom-more-list">
            {others.map((item) => (
              <MenuLink key={item.to} to={item.to} icon={item.icon} current={item.current}>
                {item.label}
              </MenuLink>
            ))}
            <p className="shell-motto">
              <b>{agency.name}</b>
              {agency.motto}
            </p>
          </div>
        </details>
      ) : null}
    </nav>
  );
}
