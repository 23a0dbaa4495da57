import { SectionHead } from "~/components/ui/page-head";
import { describeClass } from "~/domain/class-sentence";
import { describeScoring, type ScoringSettings } from "~/domain/scoring-sentences";
import { describeTies } from "~/domain/tie-policy";
import { scoring as words } from "~/locales/scoring";
import { useText } from "~/locales/use-text";

type ScoringRulesProps = { settings: ScoringSettings; targets: readonly { code: string; title: string }[] };

/** How a campaign adds up, in the sentences that stand under its board. */
export function ScoringRules({ settings, targets }: ScoringRulesProps) {
  const t = useText(words);
  const ties = describeTies(settings, (code) => targets.find((target) => target.code === code)?.title ?? code);
  return (
    <section>
      <SectionHead title={t.rulesTitle} />
      <div className="sheet sheet-body">
        <dl className="facts">
          <dt>{t.sum}</dt>
          <dd>{describeScoring(settings).join(" ")}</dd>
          <dt>{t.equal}</dt>
          <dd>{`${ties.charAt(0).toUpperCase()}${ties.slice(1)}.`}</dd>
          {settings.classes.length === 0 ? null : (
            <>
              <dt>{t.classes}</dt>
              <dd>
                <ul className="class-rules">
                  {settings.classes.map((rule) => (
                    <li key={rule.id}>{describeClass(rule, settings.classes)}.</li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      </div>
    </section>
  );
}
