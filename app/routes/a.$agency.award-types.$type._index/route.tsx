import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LawEntry } from "~/components/awards/law-entry";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { quotaLimit } from "~/domain/quota";
import { awardTypes as words } from "~/locales/award-types";
import { useText } from "~/locales/use-text";
import { findAwardType, lawEntryOnDay, listQuotas } from "~/modules/awards/queries.server";
import { quotaSchema } from "~/modules/awards/schemas";
import { setQuota } from "~/modules/awards/set-quota.server";
import { listCampaigns } from "~/modules/campaigns/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { QuotaForm } from "./quota-form";
import { QuotaList } from "./quota-list";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.awardType.name ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("decision.record", async (view) => {
  const awardType = found(await findAwardType(view, view.params.type ?? ""));
  const quotas = await listQuotas(view, { awardTypeIds: [awardType.id] });
  const campaigns = awardType.isRetired ? [] : await listCampaigns(view);
  return {
    agency: view.scope.slug,
    thisYear: Number(view.today.slice(0, 4)),
    awardType,
    entry: awardType.lawId === null ? null : lawEntryOnDay(awardType.lawId, view.today),
    quotas: quotas.map((quota) => ({ ...quota, limit: quotaLimit(quota.rule) })),
    campaigns: campaigns
      .filter(({ state }) => state !== "draft" && state !== "cancelled")
      .map(({ id, name }) => ({ value: id, label: name })),
  };
});

export const action = agencyAction("decision.record", quotaSchema, async (work) => {
  const awardTypeId = work.params.type ?? "";
  const set = await setQuota(work, awardTypeId, work.form);
  return set.ok ? goTo(paths.awardType(work.scope.slug, awardTypeId), "quota-set") : set;
});

export default function AwardType() {
  const { agency, thisYear, awardType, entry, quotas, campaigns } = useLoaderData<typeof loader>();
  const t = useText(words);
  return (
    <Page>
      <PageHead
        title={awardType.name}
        eyebrow={`${t.kinds[awardType.kind]} · ${t.subjectKinds[awardType.subjectKind]} · ${awardType.code}`}
        crumbs={[{ label: t.title, to: paths.awardTypes(agency) }, { label: awardType.name }]}
        note={
          <>
            {entry && awardType.lawVersion ? (
              <>
                {t.edition(formatDay(awardType.lawVersion))}{" "}
                <Link className="link" to={paths.awardLaw(agency, entry.id)}>
                  {t.seeLaw}
                </Link>
              </>
            ) : (
              t.ownNote
            )}{" "}
            {awardType.isRetired ? <Flag>{t.retired}</Flag> : null}
          </>
        }
      />
      <div className="columns">
        <div className="stack">
          <QuotaList agency={agency} awardTypeId={awardType.id} quotas={quotas} />
          {awardType.isRetired ? null : <QuotaForm key={quotas.length} thisYear={thisYear} campaigns={campaigns} />}
        </div>
        {entry ? <LawEntry entry={entry} /> : null}
      </div>
    </Page>
  );
}
