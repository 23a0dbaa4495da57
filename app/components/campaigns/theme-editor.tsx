import { Fragment } from "react";
import { Button, IconButton } from "~/components/ui/button";
import { Field, FieldError } from "~/components/ui/field";
import { Icon } from "~/components/ui/icon";
import { romanNumeral } from "~/domain/roman-numeral";
import { pillarsOfTheme } from "~/domain/theme";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";
import type { CampaignOutline } from "./campaign-outline";

/** The theme, and the pillars that were found in it, in order. */
export function ThemeEditor({
  outline,
  error,
  pillarError,
}: {
  outline: CampaignOutline;
  error?: string;
  pillarError?: string;
}) {
  const t = useText(campaignWizard);
  const found = pillarsOfTheme(outline.theme);
  return (
    <div>
      <Field name="theme" label={t.theme} hint={t.themeHint} error={error}>
        {(control) => (
          <textarea
            className="input theme-input"
            rows={2}
            maxLength={500}
            value={outline.theme}
            onChange={(event) => outline.changeTheme(event.currentTarget.value)}
            {...control}
          />
        )}
      </Field>
      {found.length > 0 ? <ThemeReading titles={found} /> : null}
      {outline.theme.trim() === "" ? null : (
        <div className={found.length > 0 ? "theme-found" : "theme-found is-missing"} role="status">
          <Icon name={found.length > 0 ? "check-circle" : "warning"} />
          <span>{found.length > 0 ? t.found(found.length) : t.notFound}</span>
          {found.length > 0 ? (
            <Button look="quiet" small onClick={outline.splitAgain}>
              {t.splitAgain}
            </Button>
          ) : null}
        </div>
      )}
      <FieldError id="pillarTitles" error={pillarError} />
      <PillarList outline={outline} />
      <Button look="quiet" small icon="plus" onClick={outline.addPillar}>
        {t.addPillar}
      </Button>
    </div>
  );
}

function ThemeReading({ titles }: { titles: readonly string[] }) {
  return (
    <p className="theme-reading" aria-hidden="true">
      {titles.map((title, index) => (
        <Fragment key={title}>
          {index > 0 ? <span>–</span> : null}
          <mark>
            <span>{title}</span>
            <small>{romanNumeral(index + 1)}</small>
          </mark>
        </Fragment>
      ))}
    </p>
  );
}

function PillarList({ outline }: { outline: CampaignOutline }) {
  const t = useText(campaignWizard);
  const { pillars, tasks } = outline;
  if (pillars.length === 0) return null;
  return (
    <ol className="sheet pillar-list" id="pillarTitles">
      {pillars.map((pillar, index) => {
        const attached = tasks.filter(({ title, pillarKeys }) => title !== "" && pillarKeys.includes(pillar.key));
        const name = pillar.title || t.pillar(romanNumeral(index + 1));
        return (
          <li key={pillar.key}>
            <span className="pillar-numeral" aria-hidden="true">
              {romanNumeral(index + 1)}
            </span>
            <div>
              <input type="hidden" name="pillarIds[]" value={pillar.id} />
              <input
                className="input pillar-title"
                name="pillarTitles[]"
                aria-label={t.pillar(romanNumeral(index + 1))}
                maxLength={200}
                value={pillar.title}
                onChange={(event) => outline.rename(pillar.key, event.currentTarget.value)}
              />
              {tasks.every(({ title }) => title === "") ? null : (
                <small className={attached.length === 0 ? "is-missing" : undefined}>
                  {attached.length === 0 ? <Icon name="warning" /> : null}
                  {attached.length === 0 ? t.noTask : t.attachedTasks(attached.map(({ title }) => title).join("; "))}
                </small>
              )}
            </div>
            <span className="actions">
              <IconButton
                icon="arrow-up"
                label={t.up(name)}
                disabled={index === 0}
                onClick={() => outline.movePillar(index, -1)}
              />
              <IconButton
                icon="arrow-down"
                label={t.down(name)}
                disabled={index === pillars.length - 1}
                onClick={() => outline.movePillar(index, 1)}
              />
              <IconButton icon="x" label={t.remove(name)} onClick={() => outline.removePillar(pillar.key)} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
