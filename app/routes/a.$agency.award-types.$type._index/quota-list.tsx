import { ConfirmAct } from "~/components/form/confirm-act";
import { SectionHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import type { Quota, QuotaRule } from "~/domain/quota";
import { awardTypes as words } from "~/locales/award-types";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type QuotaListProps = { agency: string; awardTypeId: string; quotas: readonly (Quota & { limit: number })[] };

/** How many may be given, for what, by whose word, and how many were. */
export function QuotaList({ agency, awardTypeId, quotas }: QuotaListProps) {
  const t = useText(words);
  return (
    <section>
      <SectionHead title={t.quotas} />
      {quotas.length === 0 ? <p className="muted">{t.noQuota}</p> : null}
      <ul className="pairs">
        {quotas.map((quota) => {
          const covers = quota.campaign?.name ?? t.quotaOfYear(quota.year ?? 0);
          return (
            <li key={quota.id}>
              <b>
                {covers}: {t.quotaRule(quota.limit, ruleWords(quota.rule))}
                <small className="muted">
                  {[t.given(quota.given, quota.limit), t.quotaSetBy(quota.setBy, formatDay(quota.setOn))].join(" · ")}
                </small>
              </b>
              <ConfirmAct
                id={`remove-${quota.id}`}
                open={t.removeQuota}
                look="quiet"
                small
                title={t.removeQuotaTitle(covers)}
                effect={t.removeQuotaEffect}
                confirm={t.removeQuota}
                action={paths.quotaRemoval(agency, awardTypeId, quota.id)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );

  function ruleWords(rule: QuotaRule): string {
    if (rule.kind === "fixed") return "";
    const percent = (rule.shareHundredths / 100).toLocaleString("vi-VN");
    return t.shareRule(percent, rule.baseCount, rule.baseName, rule.rounding);
  }
}
