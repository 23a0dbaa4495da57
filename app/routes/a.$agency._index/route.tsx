import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DutyList } from "~/components/duties/duty-list";
import { Page, PageHead } from "~/components/ui/page-head";
import { addDays } from "~/domain/calendar-day";
import { dutiesInOrder } from "~/domain/duty";
import { roles } from "~/domain/permissions";
import { home as words } from "~/locales/home";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findLatestAward } from "~/modules/awards/queries.server";
import { listRecentDecisions } from "~/modules/decisions/queries.server";
import { findDuties } from "~/modules/duties/queries.server";
import { listLiveCampaigns } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";
import { answerFor, type HomeAnswer } from "./answer";
import { LiveCampaigns } from "./live-campaigns";
import { Recent } from "./recent";

const recentDays = 90;

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("agency.enter", async (view) => {
  const { scope, today } = view;
  const [role] = roles.filter((candidate) => scope.grants.some((grant) => grant.role === candidate));
  // Who decides for the whole agency begins with its overview.
  if (role === "leader" && holds(scope, "overview.read")) throw redirect(paths.overview(scope.slug));
  const mayRank = holds(scope, "ranking.read");
  const campaigns = await listLiveCampaigns(view);
  const duties = await findDuties(view);
  return {
    agency: scope.slug,
    today,
    answer: answerFor(role ?? "staff", campaigns, duties.waiting),
    duties: dutiesInOrder(
      duties,
      holds(scope, "publication.confirm") || holds(scope, "campaign.write") ? campaigns : [],
    ),
    campaigns,
    mayRank,
    mayCreate: holds(scope, "campaign.write"),
    decisions: await listRecentDecisions(view, addDays(today, -recentDays)),
    latestAward: scope.personId === null ? null : await findLatestAward(view, scope.personId),
    hasRecord: scope.personId !== null && holds(scope, "record.read"),
  };
});

export default function Home() {
  const { agency, today, answer, duties, campaigns, mayRank, mayCreate, decisions, latestAward, hasRecord } =
    useLoaderData<typeof loader>();
  return (
    <Page>
      <Answer answer={answer} />
      <DutyList agency={agency} today={today} duties={duties} />
      <LiveCampaigns agency={agency} campaigns={campaigns} mayRank={mayRank} mayCreate={mayCreate} />
      <Recent agency={agency} decisions={decisions} latestAward={latestAward} hasRecord={hasRecord} />
    </Page>
  );
}

function Answer({ answer }: { answer: HomeAnswer }) {
  const t = useText(words);
  switch (answer.kind) {
    case "place": {
      const { name, place, of, points, isOfficial } = answer;
      const said = (isOfficial ? t.ownPlaceFinal : t.ownPlace)(name, place, of);
      const board = isOfficial ? t.boards.official : t.boards.provisional;
      return (
        <PageHead
          lead
          eyebrow={t.ofCampaign(answer.campaign, board)}
          title={
            <>
              <b>{said}</b> {t.ownPoints(points)} {board}.
            </>
          }
        />
      );
    }
    case "unranked":
      return <PageHead lead eyebrow={answer.campaign} title={<b>{t.ownUnranked(answer.name)}</b>} />;
    case "progress": {
      const { campaign, verified, reported, expected } = answer;
      const rest = t.reportedRest(reported - verified, expected - reported);
      return (
        <PageHead
          lead
          eyebrow={campaign}
          title={
            rest === "" ? (
              <b>{t.verifiedAll(campaign)}</b>
            ) : (
              <>
                <b>{t.verifiedPart(verified, expected)}</b> Còn {rest}.
              </>
            )
          }
        />
      );
    }
    case "waiting":
      return <PageHead lead title={<b>{answer.count > 0 ? t.waitingAnswer(answer.count) : t.nothingWaits}</b>} />;
    case "nowhere":
      return <PageHead lead title={<b>{t.standsNowhere}</b>} />;
    case "nothing":
      return <PageHead lead title={<b>{t.nothingLive}</b>} />;
  }
}
