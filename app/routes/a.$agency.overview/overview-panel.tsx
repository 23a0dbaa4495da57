import { Link } from "@remix-run/react";
import { SidePanel } from "~/components/ui/side-panel";
import { shareInPercent } from "~/domain/overview/figure-words";
import type { OverviewTarget } from "~/domain/overview/written";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview, OverviewEntrant } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import type { Address } from "./address";
import { GapBar } from "./plan-table";

type OverviewPanelProps = { agency: string; overview: Overview; opened: Opened; address: Address };

/** Who stands behind a number, by name, each with its way to the receipt. */
export function OverviewPanel({ agency, overview, opened, address }: OverviewPanelProps) {
  const t = useText(words);
  const { campaign, board, moment, submission, risk, entrants } = overview;
  const receiptOf = (subjectId: string) => `${paths.receipt(agency, campaign.id, subjectId)}?board=${board}`;
  const about = { eyebrow: `${campaign.name} · ${moment}`, closeTo: address() };
  if (opened === "submission") {
    return (
      <SidePanel
        {...about}
        title={t.submission}
        figure={`${shareInPercent(submission.reported, submission.expected) ?? "0"}\u00a0%`}
        figureNote={`${t.figures(submission.reported, submission.expected)} · ${t.verifiedNote(submission.verified)}`}
      >
        <EntrantList
          entrants={entrants}
          receiptOf={receiptOf}
          say={({ submission: own }) => t.reportedOf(own.reported, own.expected, own.verified)}
        />
      </SidePanel>
    );
  }
  if (opened === "risk") {
    return (
      <SidePanel {...about} title={t.risk[campaign.ranks]} figure={risk.now} figureNote={t.panelRisk}>
        <EntrantList
          entrants={entrants.filter((entrant) => entrant.risk !== null)}
          receiptOf={receiptOf}
          say={({ risk: own }) => (own ? t.missedOf(own.missed, own.planned) : "")}
        />
      </SidePanel>
    );
  }
  return <TargetPanel target={opened} about={about} receiptOf={receiptOf} />;
}

type Opened = "submission" | "risk" | OverviewTarget;

/** What the address opens, or null where it names nothing of this overview. */
export function openedOf({ targets, submission }: Overview, open: string | null): Opened | null {
  if (open === "risk" || (open === "submission" && submission.expected > 0)) return open;
  return targets.find(({ code }) => code === open) ?? null;
}

type About = { eyebrow: string; closeTo: string };
type TargetPanelProps = { target: OverviewTarget; about: About; receiptOf: (subjectId: string) => string };

function TargetPanel({ target, about, receiptOf }: TargetPanelProps) {
  const t = useText(words);
  const { title, together, entrants, reported } = target;
  return (
    <SidePanel
      {...about}
      title={title}
      figure={together.actual ?? "–"}
      figureNote={`/ ${together.due} · ${t.partReported(reported, entrants.length)}`}
    >
      {together.isPart ? <p className="small muted">{t.wholePlanOf(together.planned)}</p> : null}
      <ul className="plan-entrants">
        {entrants.map((entrant) => (
          <li key={entrant.subjectId}>
            <Link className="link" to={receiptOf(entrant.subjectId)}>
              {entrant.name}
            </Link>
            <b className={entrant.isMet ? "plan-met" : "plan-missed"}>
              {entrant.deviation ?? (entrant.isMet ? t.met_ : entrant.actual === null ? t.noFigure : t.missed)}
            </b>
            <GapBar attained={entrant.attained} isMet={entrant.isMet} />
            <small className="muted">
              {entrant.actual ?? "–"} / {entrant.due}
              {entrant.unitName ? ` · ${entrant.unitName}` : ""}
            </small>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

type EntrantListProps = {
  entrants: readonly OverviewEntrant[];
  receiptOf: (subjectId: string) => string;
  say: (entrant: OverviewEntrant) => string;
};

function EntrantList({ entrants, receiptOf, say }: EntrantListProps) {
  return (
    <ul className="pairs">
      {entrants.map((entrant) => (
        <li key={entrant.subjectId}>
          <b>
            <Link className="link" to={receiptOf(entrant.subjectId)}>
              {entrant.name}
            </Link>
            {entrant.unitName ? <small className="muted">{entrant.unitName}</small> : null}
          </b>
          <span>{say(entrant)}</span>
        </li>
      ))}
    </ul>
  );
}
