import { useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink, IconButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { SectionHead } from "~/components/ui/page-head";
import { campaignWizard } from "~/locales/campaign-wizard";
import { units as unitWords } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { entrantGroups } from "./entrant-choices";
import { EntrantList } from "./entrant-list";
import { useTypedLists } from "./use-typed-lists";
import { Wizard, WizardFoot, WizardLinks } from "./wizard";

type EntrantFormProps = {
  agency: string;
  campaign: { id: string; name: string; ranks: "unit" | "person"; clusters: { id: string; name: string }[] };
  units: { id: string; name: string; depth: number; structure: string }[];
  people: { personId: string; name: string; unitId: string; title: string }[];
  collectives: { id: string; name: string; unitId: string }[];
  entrants: { subjectId: string; clusterId: string; name: string }[];
};

type ClusterRow = { key: number; id: string; name: string };

/** Step 2: who takes part, and against whom each is ranked. */
export function EntrantForm({ agency, campaign, units, people, collectives, entrants }: EntrantFormProps) {
  const t = useText(campaignWizard);
  const structures: Record<string, string> = useText(unitWords).structures;
  const problem = useProblem();
  const typed = useTypedLists();
  const [clusters, setClusters] = useState<ClusterRow[]>(() => {
    const names = typed("clusterNames");
    if (names) return names.map((name, key) => ({ key, id: typed("clusterIds")?.[key] ?? "", name }));
    const stored = campaign.clusters.map((cluster, key) => ({ key, ...cluster }));
    return stored.length > 0 ? stored : [{ key: 0, id: "", name: t.firstCluster }];
  });
  const groups = entrantGroups(campaign.ranks, units, people, collectives, t, structures);
  const clusterOf = Object.fromEntries(
    entrants.map(({ subjectId, clusterId }) => [
      subjectId,
      Math.max(
        0,
        campaign.clusters.findIndex(({ id }) => id === clusterId),
      ),
    ]),
  );
  const rename = (key: number, name: string) =>
    setClusters((all) => all.map((each) => (each.key === key ? { ...each, name } : each)));
  return (
    <Wizard agency={agency} campaign={campaign} step={1} title={t.scopeTitle} note={t.scopeLead[campaign.ranks]}>
      {groups.length === 0 ? (
        <>
          <div className="sheet">
            {campaign.ranks === "unit" ? (
              <EmptyState title={t.noUnits} action={<ButtonLink to={paths.units(agency)}>{t.toUnits}</ButtonLink>}>
                {t.noUnitsHint}
              </EmptyState>
            ) : (
              <EmptyState title={t.noPeople} action={<ButtonLink to={paths.people(agency)}>{t.toPeople}</ButtonLink>}>
                {t.noPeopleHint}
              </EmptyState>
            )}
          </div>
          <WizardLinks agency={agency} campaignId={campaign.id} step={1} />
        </>
      ) : (
        <ActionForm className="form form-wide">
          <ProblemSummary problem={problem} />
          <section aria-labelledby="clusters-title">
            <SectionHead title={t.clusters} note={t.clustersHint} id="clusters-title" />
            <ol className="cluster-list" id="clusters">
              {clusters.map((cluster, index) => (
                <li key={cluster.key}>
                  <input type="hidden" name="clusterIds[]" value={cluster.id} />
                  <input
                    className="input"
                    name="clusterNames[]"
                    aria-label={t.cluster(index + 1)}
                    maxLength={200}
                    value={cluster.name}
                    onChange={(event) => rename(cluster.key, event.currentTarget.value)}
                  />
                  {clusters.length > 1 ? (
                    <IconButton
                      icon="x"
                      label={t.remove(cluster.name || t.cluster(index + 1))}
                      onClick={() => setClusters((all) => all.filter(({ key }) => key !== cluster.key))}
                    />
                  ) : null}
                </li>
              ))}
            </ol>
            <Button
              look="quiet"
              small
              icon="plus"
              onClick={() =>
                setClusters((all) => [...all, { key: Math.max(...all.map(({ key }) => key)) + 1, id: "", name: "" }])
              }
            >
              {t.addCluster}
            </Button>
          </section>
          <EntrantList
            groups={groups}
            structures={structures}
            clusters={clusters.map(({ key, name }, index) => ({ key, name: name || t.cluster(index + 1) }))}
            chosen={typed("entrants") ?? entrants.map(({ subjectId }) => subjectId)}
            clusterOf={clusterOf}
          />
          <WizardFoot step={1} />
        </ActionForm>
      )}
    </Wizard>
  );
}
