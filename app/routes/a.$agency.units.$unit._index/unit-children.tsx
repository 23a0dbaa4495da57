import { Link } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/button";
import { SectionHead } from "~/components/ui/page-head";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type UnitChildrenProps = {
  agency: string;
  unitId: string;
  units: readonly { id: string; name: string; peopleCount: number }[];
  mayAdd: boolean;
};

/** The units right below, with how many people each has today. */
export function UnitChildren({ agency, unitId, units, mayAdd }: UnitChildrenProps) {
  const t = useText(words);
  return (
    <section className="section">
      <SectionHead title={t.children} />
      <div className="stack-tight">
        {units.length === 0 ? <p className="muted">{t.noChildren}</p> : null}
        <ul className="pairs">
          {units.map((unit) => (
            <li key={unit.id}>
              <Link className="link" to={paths.unit(agency, unit.id)}>
                {unit.name}
              </Link>
              <span className="nowrap">{t.peopleCount(unit.peopleCount)}</span>
            </li>
          ))}
        </ul>
        {mayAdd ? (
          <div>
            <ButtonLink small icon="plus" to={`${paths.newUnit(agency)}?parent=${unitId}`}>
              {t.add}
            </ButtonLink>
          </div>
        ) : null}
      </div>
    </section>
  );
}
