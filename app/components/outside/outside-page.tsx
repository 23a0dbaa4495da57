import type { ReactNode } from "react";
import { Button } from "~/components/ui/button";
import { Wordmark } from "~/components/ui/wordmark";
import { seats as words } from "~/locales/seats";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

/** The frame of the pages that belong to no agency. A plain form to leave: they ship no script. */
export function OutsidePage({ children }: { children: ReactNode }) {
  const t = useText(words);
  return (
    <div className="outside">
      <header className="outside-brand">
        <Wordmark />
        <form method="post" action={paths.logout()}>
          <Button type="submit" look="quiet" icon="log-out">
            {t.signOut}
          </Button>
        </form>
      </header>
      <main>{children}</main>
    </div>
  );
}
