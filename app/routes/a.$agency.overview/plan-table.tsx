import { Link } from "@remix-run/react";
import type { CSSProperties } from "react";
import { SectionHead } from "~/components/ui/page-head";
import type { OverviewTarget } from "~/domain/overview/written";
import { romanNumeral } from "~/domain/roman-numeral";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview } from "~/modules/scores/queries.server";
import type { Address } from "./address";

type PlanTableProps = { overview: Pick<Overview, "targets" | "moment">; address: Address };

/** Targets with a plan in numbers, the largest shortfall on top; each opens who stands behind it. */
export function PlanTable({ overview, address }: PlanTableProps) {
  const t = useText(words);
  const { targets, moment } = overview;
  if (targets.length === 0) return null;
  return (
    <section className="sheet" id="plan">
      <SectionHead title={t.plan} note={t.planNote} />
      <table className={targets.some(({ pillar }) => pillar !== null) ? "plan" : "plan plan-without-pillars"}>
        <caption className="visually-hidden">{t.planCaption(moment)}</caption>
        <colgroup>
          <col className="plan-col-pillar" />
          <col className="plan-col-title" />
          <col />
          <col className="plan-col-actual" />
          <col className="plan-col-due" />
          <col className="plan-col-deviation" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t.target}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t.bar}</span>
            </th>
            <th scope="col" className="numeric">
              {t.actual}
            </th>
            <th scope="col" className="plan-due">
              {t.due}
            </th>
            <th scope="col" className="numeric">
              {t.deviation}
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <PlanRow key={target.code} target={target} to={address({ open: target.code })} />
          ))}
        </tbody>
      </table>
      <p className="sheet-foot small muted">{t.spread}</p>
    </section>
  );
}

function PlanRow({ target, to }: { target: OverviewTarget; to: string }) {
  const t = useText(words);
  const { pillar, title, isLess, together } = target;
  return (
    <tr>
      <td className="plan-pillar">
        {pillar === null ? null : <span className="numeral">{romanNumeral(pillar)}</span>}
      </td>
      <th scope="row">
        <Link to={to} preventScrollReset>
          {title}
        </Link>
        {isLess ? <small className="muted">{t.lessIsBetter}</small> : null}
      </th>
      <td className="plan-bar">
        <GapBar attained={together.attained} isMet={together.isMet} />
      </td>
      <td className="numeric plan-actual">{together.actual ?? t.noFigure}</td>
      <td className="plan-due">
        / {together.due}
        {together.isPart ? <small>{t.wholePlan(together.planned)}</small> : null}
      </td>
      <td className={together.isMet ? "numeric plan-met" : "numeric plan-missed"}>
        {together.deviation ?? (together.isMet ? t.met_ : together.actual === null ? "–" : t.missed)}
      </td>
    </tr>
  );
}

/** The line stands at ten elevenths, so that a tenth above the plan can be seen. */
const scale = 10 / 11;

/** Ink up to the plan, hatched what lacks, a dark end for what goes beyond it. */
export function GapBar({ attained, isMet }: { attained: number | null; isMet: boolean }) {
  const reached = Math.max(0, Math.min(attained ?? 0, 1));
  const style = {
    "--reached": percent(reached * scale),
    "--lack": percent(isMet || attained === null ? 0 : Math.max(0.006, 1 - reached) * scale),
    "--beyond": percent(Math.max(0, Math.min((attained ?? 0) - 1, 0.1)) * scale),
  } as CSSProperties;
  return (
    <span className="gap-bar" style={style} aria-hidden="true">
      <i />
      <s />
      <u />
    </span>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
