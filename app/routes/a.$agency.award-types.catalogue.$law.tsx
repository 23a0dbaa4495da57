import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LawEntry } from "~/components/awards/law-entry";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { RadioGroup } from "~/components/ui/choice-field";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { TextField } from "~/components/ui/text-field";
import { awardTypes as words } from "~/locales/award-types";
import { useText } from "~/locales/use-text";
import { adoptAwardType } from "~/modules/awards/adopt-award-type.server";
import { lawEntryOnDay, listAwardTypes } from "~/modules/awards/queries.server";
import { adoptionSchema } from "~/modules/awards/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.entry.nameVi ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("decision.record", async (view) => {
  const entry = found(lawEntryOnDay(view.params.law ?? "", view.today));
  const adopted = (await listAwardTypes(view)).filter(({ lawId }) => lawId === entry.id);
  const subjects = (["individual", "collective"] as const).filter(
    (subject) => subject === entry.subject || entry.isAlsoForCollectives,
  );
  return {
    agency: view.scope.slug,
    entry,
    adopted: adopted.map(({ id, name, subjectKind }) => ({ id, name, subjectKind })),
    /** For whom it can still be adopted. */
    open: subjects.filter((subject) => !adopted.some(({ subjectKind }) => subjectKind === subject)),
  };
});

export const action = agencyAction("decision.record", adoptionSchema, async (work) => {
  const adopted = await adoptAwardType(work, { ...work.form, lawId: work.params.law ?? "" });
  return adopted.ok ? goTo(paths.awardType(work.scope.slug, adopted.awardTypeId), "award-type-adopted") : adopted;
});

export default function LawEntryPage() {
  const { agency, entry, adopted, open } = useLoaderData<typeof loader>();
  const t = useText(words);
  const problem = useProblem();
  return (
    <Page>
      <PageHead
        title={entry.nameVi}
        eyebrow={`${t.kinds[entry.kind]} · ${t.levels[entry.level]}`}
        crumbs={[
          { label: t.title, to: paths.awardTypes(agency) },
          { label: t.catalogue, to: paths.awardCatalogue(agency) },
          { label: entry.nameVi },
        ]}
      />
      <div className="columns">
        <LawEntry entry={entry} />
        <div className="stack">
          {adopted.length > 0 ? (
            <section className="sheet law-adopted">
              <Status kind="done">{t.isAdopted}</Status>
              <ul>
                {adopted.map(({ id, name, subjectKind }) => (
                  <li key={id}>
                    <Link className="link" to={paths.awardType(agency, id)}>
                      {name}
                    </Link>{" "}
                    <span className="muted">({t.subjectKinds[subjectKind].toLowerCase()})</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {open.length > 0 ? (
            <ActionForm className="form">
              <SectionHead title={t.adopt} />
              <ProblemSummary problem={problem} />
              <TextField
                name="name"
                label={t.name}
                hint={t.adoptNote}
                error={problem.at("name")}
                defaultValue={problem.typed("name", entry.nameVi)}
              />
              {open.length > 1 ? (
                <RadioGroup
                  name="subjectKind"
                  label={t.subjectKind}
                  inline
                  error={problem.at("subjectKind")}
                  defaultValue={problem.typed("subjectKind", entry.subject)}
                  choices={open.map((value) => ({ value, label: t.subjectKinds[value] }))}
                />
              ) : (
                <input type="hidden" name="subjectKind" value={open[0]} />
              )}
              <div className="form-actions">
                <Button type="submit" look="primary">
                  {t.adoptNow}
                </Button>
              </div>
            </ActionForm>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
