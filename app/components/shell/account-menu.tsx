import { Avatar } from "~/components/ui/avatar";
import { Menu, MenuAct, MenuLink } from "~/components/ui/menu";
import { shell } from "~/locales/shell";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type AccountMenuProps = {
  account: { name: string; initials: string };
  seats: readonly { slug: string; name: string }[];
  agencySlug: string;
};

const themes = ["system", "light", "dark"] as const;

export function AccountMenu({ account, seats, agencySlug }: AccountMenuProps) {
  const t = useText(shell);
  return (
    <div className="shell-account">
      <Menu className="account-menu" label={t.account(account.name)} summary={<Avatar initials={account.initials} />}>
        <p className="account-menu-name">{account.name}</p>
        {seats.length > 1 ? (
          <nav aria-label={t.seats}>
            <p className="menu-label">{t.seats}</p>
            {seats.map((seat) => (
              <MenuLink key={seat.slug} to={paths.home(seat.slug)} icon="building" current={seat.slug === agencySlug}>
                {seat.name}
              </MenuLink>
            ))}
          </nav>
        ) : null}
        <p className="menu-label">{t.theme}</p>
        {themes.map((theme) => (
          <MenuAct key={theme} action={paths.theme()} fields={<input type="hidden" name="theme" value={theme} />}>
            {t.themes[theme]}
          </MenuAct>
        ))}
        <MenuAct action={paths.logout()} icon="log-out">
          {t.signOut}
        </MenuAct>
      </Menu>
    </div>
  );
}
