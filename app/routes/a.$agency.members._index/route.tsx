import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/button";
import { Page, PageHead } from "~/components/ui/page-head";
import { WithPanel } from "~/components/ui/side-panel";
import { members as words } from "~/locales/members";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listMembers } from "~/modules/members/queries.server";
import { listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { MemberPanel } from "./member-panel";
import { MemberTable } from "./member-table";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("members.write", async (view) => {
  const members = (await listMembers(view)).map(({ accountId: _, ...member }) => member);
  const opened = view.url.searchParams.get("member");
  return {
    agency: view.scope.slug,
    members,
    opened: opened === null ? null : found(members.find((member) => member.id === opened)),
    units: opened === null ? [] : await listUnitChoices(view),
  };
});

export default function Members() {
  const { agency, members, opened, units } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { key } = useLocation();
  const add = (
    <ButtonLink look={opened ? undefined : "primary"} icon="plus" to={paths.newMember(agency)}>
      {t.add}
    </ButtonLink>
  );
  return (
    <WithPanel panel={opened ? <MemberPanel key={key} agency={agency} member={opened} units={units} /> : undefined}>
      <Page>
        <PageHead title={t.title} note={t.note} actions={add} />
        <div className="sheet">
          <MemberTable members={members} openedId={opened?.id ?? null} />
        </div>
      </Page>
    </WithPanel>
  );
}
