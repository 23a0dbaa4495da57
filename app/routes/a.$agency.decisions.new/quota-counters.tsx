import { Status } from "~/components/ui/status";
import { type Quota, type QuotaPlace, quotasFor, quotaUses } from "~/domain/quota";
import { decisions as words } from "~/locales/decisions";
import { useText } from "~/locales/use-text";
import type { AwardTypeChoice } from "./line-editor";

type QuotaCountersProps = {
  awardTypes: readonly AwardTypeChoice[];
  quotas: readonly Quota[];
  lines: readonly { awardTypeId: string }[];
  place: QuotaPlace;
};

/** How many of each award the decision takes of what may be given, while its lines are chosen. */
export function QuotaCounters({ awardTypes, quotas, lines, place }: QuotaCountersProps) {
  const t = useText(words);
  const chosen = awardTypes.filter(({ id }) => lines.some(({ awardTypeId }) => awardTypeId === id));
  if (chosen.length === 0) return null;
  const uses = quotaUses(quotas, lines, place);
  return (
    <ul className="quota-counters" aria-live="polite" aria-label={t.quotas}>
      {chosen.flatMap(({ id, name, subjectKind }) => {
        if (quotasFor(quotas, id, place).length === 0) {
          const count = lines.filter(({ awardTypeId }) => awardTypeId === id).length;
          return [
            <li key={id}>
              <Status kind="idle">
                {t.withoutQuota(count, t.subjectKinds[subjectKind])} <small>{name}</small>
              </Status>
            </li>,
          ];
        }
        return uses
          .filter(({ quota }) => quota.awardTypeId === id)
          .map(({ quota, used, limit, over }) => (
            <li key={quota.id}>
              <Status kind={over > 0 ? "error" : used === limit ? "done" : "waiting"}>
                <b>{t.withinQuota(used, limit, t.subjectKinds[subjectKind])}</b>{" "}
                <small>
                  {name} · {quota.campaign?.name ?? t.quotaOfYear(place.year)}
                  {quota.given > 0 ? ` · ${t.givenBefore(quota.given)}` : ""}
                </small>
              </Status>
            </li>
          ));
      })}
    </ul>
  );
}
