import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "~/components/ui/icon";
import { Spark } from "~/components/ui/spark";
import { shareChange, shareInPercent } from "~/domain/overview/figure-words";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import type { Address } from "./address";

type TilesProps = {
  agency: string;
  overview: Omit<Overview, "targets" | "moves">;
  address: Address;
};

const named = 2;

/** Four figures, each beside the one of the period before; each opens what stands behind it. */
export function Tiles({ agency, overview, address }: TilesProps) {
  const t = useText(words);
  const { submission, met, risk, awards, previous, campaign, evidence, entrants } = overview;
  const year = (overview.moments.find(({ isShown }) => isShown)?.key ?? campaign.endsOn).slice(0, 4);
  const atRisk = entrants.filter((entrant) => entrant.risk !== null).map(({ name }) => name);
  const share = (line: { expected: number; reported: number }[]) =>
    line.map(({ expected, reported }) => reported / Math.max(1, expected));
  const before = submission.line.at(-2);
  const change =
    before &&
    shareChange(
      { part: submission.reported, all: submission.expected },
      { part: before.reported, all: before.expected },
    );
  const ranking = `${paths.ranking(agency, campaign.id)}?board=${overview.board}`;
  return (
    <section className="sheet tiles section" aria-label={t.tiles}>
      {submission.expected > 0 ? (
        <Tile
          to={address({ open: "submission" })}
          title={t.submission}
          spark={<Spark values={share(submission.line)} />}
        >
          <Figure value={shareInPercent(submission.reported, submission.expected) ?? "0"} unit="%" />
          <Foot note={t.figures(submission.reported, submission.expected)}>
            {change ? <Change sign={change.sign} size={change.size} previous={previous} /> : null}
          </Foot>
        </Tile>
      ) : (
        <AppraisedTile overview={overview} to={ranking} />
      )}
      {met.of > 0 ? (
        <Tile to="#plan" title={t.met} spark={<Spark values={met.line} />}>
          <Figure value={String(met.now)} unit={t.of(met.of)} />
          <Foot note={t.plannedTargets}>
            <Difference now={met.now} before={met.before} previous={previous} />
          </Foot>
        </Tile>
      ) : evidence.reported > 0 ? (
        <Tile to={ranking} title={t.evidence}>
          <Figure value={shareInPercent(evidence.withEvidence, evidence.reported) ?? "0"} unit="%" />
          <Foot note={t.evidenceOf(evidence.withEvidence, evidence.reported)} />
        </Tile>
      ) : null}
      {met.of > 0 ? (
        <Tile to={address({ open: "risk" })} title={t.risk[campaign.ranks]} spark={<Spark values={risk.line} />}>
          <Figure value={String(risk.now)} unit={t.of(risk.of)} />
          <Foot
            note={
              atRisk.length === 0
                ? t.noRisk[campaign.ranks]
                : t.andOthers[campaign.ranks](atRisk.slice(0, named).join("; "), atRisk.length - named)
            }
          >
            <Difference now={risk.now} before={risk.before} previous={previous} lessIsBetter />
          </Foot>
        </Tile>
      ) : (
        <Tile to={ranking} title={t.entrants[campaign.ranks]}>
          <Figure value={String(risk.of)} unit={t.kinds[campaign.ranks]} />
          <Foot note={t.appraisalOnly} />
        </Tile>
      )}
      <Tile
        to={`${paths.goldenBoard(agency)}?year=${year}`}
        title={t.awards}
        spark={<Spark gold values={awards.line} />}
      >
        <Figure value={String(awards.now)} unit={t.times} />
        <Foot note={t.awardsOf(awards.collectives, awards.individuals)}>
          <Difference now={awards.now} before={awards.before} previous={previous} />
        </Foot>
      </Tile>
    </section>
  );
}

/** Where no figures are due: how much of what appraisers give has been given. */
function AppraisedTile({ overview, to }: { overview: Pick<Overview, "appraisals">; to: string }) {
  const t = useText(words);
  const expected = overview.appraisals.reduce((total, pillar) => total + pillar.expected, 0);
  const given = overview.appraisals.reduce((total, pillar) => total + pillar.given, 0);
  const share = shareInPercent(given, expected);
  return (
    <Tile to={to} title={share === null ? t.submission : t.appraised}>
      <Figure value={share ?? "–"} unit={share === null ? "" : "%"} />
      <Foot note={share === null ? t.noSubmission : t.given(given, expected)} />
    </Tile>
  );
}

type TileProps = { to: string; title: string; spark?: ReactNode; children: ReactNode };

function Tile({ to, title, spark, children }: TileProps) {
  return (
    <Link className="tile" to={to} preventScrollReset={to.startsWith("?")}>
      <h2>{title}</h2>
      {children}
      <span className="tile-spark">{spark}</span>
    </Link>
  );
}

function Figure({ value, unit }: { value: string; unit: string }) {
  return (
    <p className="tile-figure">
      {value}
      <small>{unit}</small>
    </p>
  );
}

function Foot({ note, children }: { note: string; children?: ReactNode }) {
  return (
    <p className="tile-foot">
      <span>{note}</span>
      {children}
    </p>
  );
}

type DifferenceProps = { now: number; before: number | null; previous: string | null; lessIsBetter?: boolean };

function Difference({ now, before, previous, lessIsBetter }: DifferenceProps) {
  if (before === null) return null;
  const sign = now === before ? 0 : now > before ? 1 : -1;
  return <Change sign={sign} size={String(Math.abs(now - before))} previous={previous} lessIsBetter={lessIsBetter} />;
}

type ChangeProps = { sign: -1 | 0 | 1; size: string; previous: string | null; lessIsBetter?: boolean };

/** An arrow, its word for those who do not see it, and against which period. */
function Change({ sign, size, previous, lessIsBetter }: ChangeProps) {
  const t = useText(words);
  if (previous === null) return null;
  if (sign === 0) return <span>{t.same(previous)}</span>;
  const isGood = lessIsBetter ? sign < 0 : sign > 0;
  return (
    <span>
      <b className={isGood ? "change change-good" : "change change-bad"}>
        <Icon name={sign > 0 ? "arrow-up" : "arrow-down"} label={sign > 0 ? t.more : t.less} />
        {size}
      </b>{" "}
      {t.than(previous)}
    </span>
  );
}
