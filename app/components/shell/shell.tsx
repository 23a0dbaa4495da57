import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "~/components/ui/icon";
import { Wordmark } from "~/components/ui/wordmark";
import { shell } from "~/locales/shell";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { AccountMenu } from "./account-menu";
import { BottomNavigation } from "./bottom-navigation";
import { type NavigationItem, withCurrent } from "./navigation";

export type ShellProps = {
  agency: { name: string; motto?: string | null; slug: string };
  account: { name: string; initials: string };
  seats: readonly { slug: string; name: string }[];
  navigation: readonly NavigationItem[];
  periodSlot?: ReactNode;
  searchSlot?: ReactNode;
  children: ReactNode;
};

/** The frame of every working page: red spine, index, agency and period, and the page itself. */
export function Shell({ agency, account, seats, navigation, periodSlot, searchSlot, children }: ShellProps) {
  const t = useText(shell);
  const { pathname } = useLocation();
  const items = withCurrent(navigation, pathname);
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t.skipToContent}
      </a>
      <aside className="shell-side" aria-label={t.index}>
        <Link className="shell-brand" to={paths.home(agency.slug)}>
          <Wordmark />
        </Link>
        <nav className="shell-nav" aria-label={t.mainNavigation}>
          {items.map((item) => (
            <Link key={item.to} to={item.to} aria-current={item.current ? "page" : undefined}>
              <Icon name={item.icon} />
              {item.label}
              <Count count={item.count} />
            </Link>
          ))}
        </nav>
        <p className="shell-motto">
          <b>{agency.name}</b>
          {agency.motto}
        </p>
      </aside>
      <div className="shell-body">
        <header className="shell-top">
          <Link className="shell-agency" to={paths.home(agency.slug)}>
            {agency.name}
          </Link>
          {periodSlot ? <div className="shell-period">{periodSlot}</div> : null}
          {searchSlot ? <div className="shell-search">{searchSlot}</div> : null}
          <AccountMenu account={account} seats={seats} agencySlug={agency.slug} />
        </header>
        <main className="shell-main" id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <BottomNavigation items={items} agency={agency} />
    </div>
  );
}

function Count({ count }: { count?: number }) {
  const t = useText(shell);
  if (!count) return null;
  return (
    <span className="shell-count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t.waiting(count)}</span>
    </span>
  );
}
