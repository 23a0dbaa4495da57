import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ConfirmAct } from "~/components/form/confirm-act";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { RadioGroup } from "~/components/ui/choice-field";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { TextField } from "~/components/ui/text-field";
import type { AwardKind } from "~/domain/decision";
import { awardTypes as words } from "~/locales/award-types";
import { decisions } from "~/locales/decisions";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { type AwardTypeInList, listAwardTypes } from "~/modules/awards/queries.server";
import { awardTypeSchema } from "~/modules/awards/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("decision.record", async (view) => ({
  agency: view.scope.slug,
  awardTypes: await listAwardTypes(view, { withRetired: true }),
}));

export const action = agencyAction("decision.record", awardTypeSchema, async (work) => {
  const added = await addAwardType(work, work.form);
  return added.ok ? goTo(paths.awardTypes(work.scope.slug), "award-type-added") : added;
});

export default function AwardTypes() {
  const { agency, awardTypes } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { title: decisionsTitle } = useText(decisions);
  const problem = useProblem();
  const toCatalogue = (
    <ButtonLink look="primary" to={paths.awardCatalogue(agency)}>
      {t.toCatalogue}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead
        title={t.title}
        note={t.lead}
        actions={awardTypes.length > 0 ? toCatalogue : null}
        crumbs={[{ label: decisionsTitle, to: paths.decisions(agency) }, { label: t.title }]}
      />
      <div className="stack section">
        {awardTypes.length === 0 ? (
          <div className="sheet">
            <EmptyState title={t.empty} action={toCatalogue}>
              {t.emptyNote}
            </EmptyState>
          </div>
        ) : (
          <>
            <AwardTypeTable agency={agency} kind="title" awardTypes={awardTypes} />
            <AwardTypeTable agency={agency} kind="commendation" awardTypes={awardTypes} />
          </>
        )}
      </div>
      <ActionForm className="form" key={awardTypes.length}>
        <SectionHead title={t.add} />
        <ProblemSummary problem={problem} />
        <div className="form-row">
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            error={problem.at("code")}
            defaultValue={problem.typed("code")}
          />
          <TextField name="name" label={t.name} error={problem.at("name")} defaultValue={problem.typed("name")} />
        </div>
        <div className="form-row">
          <RadioGroup
            name="kind"
            label={t.kind}
            error={problem.at("kind")}
            defaultValue={problem.typed("kind")}
            choices={(["title", "commendation"] as const).map((value) => ({ value, label: t.kinds[value] }))}
          />
          <RadioGroup
            name="subjectKind"
            label={t.subjectKind}
            error={problem.at("subjectKind")}
            defaultValue={problem.typed("subjectKind")}
            choices={(["individual", "collective"] as const).map((value) => ({ value, label: t.subjectKinds[value] }))}
          />
        </div>
        <div className="form-actions">
          <Button type="submit">{t.save}</Button>
        </div>
      </ActionForm>
    </Page>
  );
}

type AwardTypeTableProps = { agency: string; kind: AwardKind; awardTypes: readonly AwardTypeInList[] };

function AwardTypeTable({ agency, kind, awardTypes }: AwardTypeTableProps) {
  const t = useText(words);
  const heading = kind === "title" ? t.titles : t.commendations;
  const ofKind = awardTypes.filter((awardType) => awardType.kind === kind);
  return (
    <section>
      <SectionHead title={heading} note={ofKind.length > 0 ? t.count(ofKind.length) : undefined} />
      {ofKind.length === 0 ? (
        <p className="muted">{t.noneOfKind}</p>
      ) : (
        <div className="sheet">
          <Table caption={heading} cards className="table-links">
            <thead>
              <tr>
                <Column>{t.name}</Column>
                <Column>{t.subjectKind}</Column>
                <Column>{t.origin}</Column>
                <Column numeric>{t.awarded}</Column>
                <Column>
                  <span className="visually-hidden">{t.actions}</span>
                </Column>
              </tr>
            </thead>
            <tbody>
              {ofKind.map((awardType) => (
                <tr key={awardType.id}>
                  <RowHeader>
                    <Link to={paths.awardType(agency, awardType.id)}>{awardType.name}</Link>
                    <small>{awardType.code}</small>
                  </RowHeader>
                  <Cell label={t.subjectKind}>{t.subjectKinds[awardType.subjectKind]}</Cell>
                  <Cell label={t.origin}>{awardType.lawId === null ? t.ofOwn : t.fromLaw}</Cell>
                  <Cell label={t.awarded} numeric>
                    {awardType.awarded}
                  </Cell>
                  <Cell numeric>
                    {awardType.isRetired ? (
                      <Status kind="idle">{t.retired}</Status>
                    ) : (
                      <ConfirmAct
                        id={`retire-${awardType.id}`}
                        open={t.retire}
                        look="quiet"
                        small
                        title={t.retireTitle(awardType.name)}
                        effect={t.retireEffect(awardType.awarded)}
                        confirm={t.retire}
                        action={paths.awardTypeRetirement(agency, awardType.id)}
                      />
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
