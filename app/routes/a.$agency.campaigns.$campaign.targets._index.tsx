import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { groupByPillar, pointsOf } from "~/components/campaigns/group-by-pillar";
import { Wizard, WizardLinks } from "~/components/campaigns/wizard";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, GroupRow, RowHeader, Table, TotalRow } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Status } from "~/components/ui/status";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { campaignWizard } from "~/locales/campaign-wizard";
import { campaigns } from "~/locales/campaigns";
import { targetList } from "~/locales/target-list";
import { taskLinks } from "~/locales/task-links";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findCampaignHeader, listTargets } from "~/modules/campaigns/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignWizard, "vi").targetsTitle} · Bảng Vàng` }];

export const loader = agencyLoader("target.write", async (view) => {
  const campaign = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const targets = await listTargets(view, campaign.id);
  return {
    agency: view.scope.slug,
    campaign: {
      id: campaign.id,
      name: campaign.name,
      isDraft: campaign.state === "draft",
      statedTotal: campaign.statedTotal,
    },
    pillars: campaign.pillars,
    targets: targets.map(({ id, pillarId, code, title, depth, isLeaf, maxPoints, sentence }) => ({
      ...{ id, pillarId, code, title, depth, isLeaf, maxPoints, sentence },
    })),
  };
});

export default function CampaignTargets() {
  const { agency, campaign, pillars, targets } = useLoaderData<typeof loader>();
  const t = useText(campaignWizard);
  const words = useText(campaigns);
  const pasted = useText(targetList);
  const links = useText(taskLinks);
  const add = (pillar: string | null) => `${paths.newTarget(agency, campaign.id)}${pillar ? `?pillar=${pillar}` : ""}`;
  const points = (thousandths: number) => formatFraction(fromPoints(thousandths), 3);
  return (
    <Wizard
      agency={agency}
      campaign={campaign}
      step={2}
      title={t.targetsTitle}
      note={<SumOfPoints sum={pointsOf(targets)} stated={campaign.statedTotal} />}
    >
      {campaign.isDraft ? (
        <p className="actions section-note">
          <ButtonLink to={paths.targetList(agency, campaign.id)} small icon="list">
            {pasted.open}
          </ButtonLink>
          <ButtonLink to={paths.taskLinks(agency, campaign.id)} small icon="flag">
            {links.open}
          </ButtonLink>
        </p>
      ) : null}
      <div className="sheet">
        {targets.length === 0 && pillars.length === 0 ? (
          <EmptyState
            title={t.noTargets}
            action={
              <ButtonLink to={add(null)} look="primary" icon="plus">
                {t.addTarget}
              </ButtonLink>
            }
          >
            {t.noTargetsHint}
          </EmptyState>
        ) : (
          <Table caption={t.targetsTitle} className="target-table">
            <thead>
              <tr>
                <Column>{words.number}</Column>
                <Column>{words.targetAndRule}</Column>
                <Column numeric>{words.pointsColumn}</Column>
              </tr>
            </thead>
            {groupByPillar(pillars, targets).map((group) => (
              <tbody key={group.id ?? "none"}>
                <GroupRow
                  numeral={group.numeral}
                  label={group.title ?? words.noPillar}
                  columns={3}
                  figure={points(group.points)}
                />
                {group.targets.map((target) => (
                  <tr key={target.id}>
                    <Cell className="target-number">{target.code}</Cell>
                    <RowHeader>
                      <div className={`target-depth-${target.depth}`}>
                        <Link className="link" to={paths.target(agency, campaign.id, target.id)}>
                          {target.title}
                        </Link>
                        <span className="target-rule">
                          {target.sentence ?? (target.isLeaf ? <Status kind="missing">{words.noRule}</Status> : null)}
                        </span>
                      </div>
                    </RowHeader>
                    <Cell numeric strong={target.depth === 0}>
                      {target.maxPoints === null ? "" : points(target.maxPoints)}
                    </Cell>
                  </tr>
                ))}
                {campaign.isDraft ? (
                  <tr>
                    <Cell />
                    <Cell colSpan={2}>
                      {group.targets.length === 0 ? <span className="muted">{t.noTargetsInPillar} </span> : null}
                      <Link className="link link-more" to={add(group.id)}>
                        {group.title === null ? t.addTarget : t.addTargetHere(group.title)}
                      </Link>
                    </Cell>
                  </tr>
                ) : null}
              </tbody>
            ))}
            <tfoot>
              <TotalRow label={words.total} lead={2} afterNumeral>
                <Cell numeric>{points(pointsOf(targets))}</Cell>
              </TotalRow>
            </tfoot>
          </Table>
        )}
      </div>
      <WizardLinks agency={agency} campaignId={campaign.id} step={2} />
    </Wizard>
  );
}

function SumOfPoints({ sum, stated }: { sum: number; stated: number | null }) {
  const t = useText(campaignWizard);
  const [summed, total] = [sum, stated ?? 0].map((points) => formatFraction(fromPoints(points), 3));
  if (stated === null) return t.sumOf(summed ?? "");
  if (stated === sum) return <Status kind="saved">{t.sumMatches(summed ?? "")}</Status>;
  return <Status kind="due">{t.sumDiffers(summed ?? "", total ?? "")}</Status>;
}
