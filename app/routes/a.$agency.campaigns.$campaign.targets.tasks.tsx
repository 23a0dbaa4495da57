import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TaskLinkForm } from "~/components/campaigns/task-link-form";
import { Wizard } from "~/components/campaigns/wizard";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { taskLinks } from "~/locales/task-links";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findCampaignHeader, listTargets } from "~/modules/campaigns/queries.server";
import { saveTaskLinks } from "~/modules/campaigns/save-task-links.server";
import { taskLinksSchema } from "~/modules/campaigns/task-links-schema";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(taskLinks, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("target.write", async (view) => {
  const { id, name, pillars, tasks } = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const targets = await listTargets(view, id);
  return {
    agency: view.scope.slug,
    campaign: { id, name },
    pillars: pillars.map((pillar) => ({ id: pillar.id })),
    tasks: tasks.map((task) => ({ id: task.id, title: task.title, tags: task.tags, pillarIds: task.pillarIds })),
    targets: targets
      .filter(({ isLeaf }) => isLeaf)
      .map(({ id, code, title, pillarId, taskIds, tags }) => ({ id, code, title, pillarId, taskIds, tags })),
  };
});

export const action = agencyAction("target.write", taskLinksSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const saved = await saveTaskLinks(work, campaignId, work.form);
  return saved.ok ? goTo(paths.campaignTargets(work.scope.slug, campaignId), "task-links-saved") : saved;
});

export default function TaskLinks() {
  const { agency, campaign, ...links } = useLoaderData<typeof loader>();
  const t = useText(taskLinks);
  return (
    <Wizard agency={agency} campaign={campaign} step={2} title={t.title} note={t.lead}>
      {links.tasks.length === 0 ? (
        <div className="sheet">
          <EmptyState
            title={t.noTasks}
            action={<ButtonLink to={paths.campaignInformation(agency, campaign.id)}>{t.toTasks}</ButtonLink>}
          >
            {t.noTasksHint}
          </EmptyState>
        </div>
      ) : (
        <TaskLinkForm {...links} backTo={paths.campaignTargets(agency, campaign.id)} />
      )}
    </Wizard>
  );
}
