import { Button } from "~/components/ui/button";
import { Drum } from "~/components/ui/drum";
import { ErrorSummary } from "~/components/ui/error-summary";
import { TextField } from "~/components/ui/text-field";
import { Wordmark } from "~/components/ui/wordmark";
import { signIn } from "~/locales/sign-in";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type SignInPageProps = {
  /** Why the last attempt failed; the same sentence for a wrong address and a wrong password. */
  problem?: string;
  email?: string;
  /** Where to go afterwards. */
  to?: string;
};

export function SignInPage({ problem, email, to }: SignInPageProps) {
  const t = useText(signIn);
  return (
    <div className="sign-in">
      <header className="sign-in-ground lacquer">
        <Drum />
        <div className="sign-in-words">
          <Wordmark onLacquer />
          <p className="sign-in-slogan">{t.slogan}</p>
          <p className="sign-in-note">
            {t.note}
            <span className="sign-in-note-more">{t.noteMore}</span>.
          </p>
        </div>
      </header>
      <main className="sign-in-side">
        <form className="sign-in-form" method="post" action={paths.login()}>
          <h1>{t.title}</h1>
          <p>{t.lead}</p>
          <ErrorSummary errors={{ email: problem }} />
          {to ? <input type="hidden" name="to" value={to} /> : null}
          <TextField
            name="email"
            label={t.email}
            type="email"
            autoComplete="username"
            inputMode="email"
            spellCheck={false}
            required
            defaultValue={email}
          />
          <TextField name="password" label={t.password} type="password" autoComplete="current-password" required />
          <Button type="submit" look="primary" wide>
            {t.submit}
          </Button>
        </form>
        <footer className="sign-in-foot">
          <span>{t.logged}</span>
          <span>{t.support}</span>
        </footer>
      </main>
    </div>
  );
}
