import { ConfirmAct } from "~/components/form/confirm-act";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { SectionHead } from "~/components/ui/page-head";
import { TextArea } from "~/components/ui/text-field";
import { flags as words } from "~/locales/flags";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type FlagTableProps = {
  agency: string;
  campaign: { id: string; isOpen: boolean };
  asked: readonly string[];
  entrants: readonly { subjectId: string; name: string; clusterName: string; flags: string[] }[];
};

/** Every flag that stands, with the act that clears it. */
export function FlagTable({ agency, campaign, asked, entrants }: FlagTableProps) {
  const t = useText(words);
  const standing = entrants.flatMap((entrant) => entrant.flags.map((flag) => ({ ...entrant, flag })));
  return (
    <section>
      <SectionHead title={t.current} />
      <div className="sheet">
        {standing.length === 0 ? (
          <EmptyState title={t.nobody}>{t.nobodyNote}</EmptyState>
        ) : (
          <Table caption={t.current} cards>
            <thead>
              <tr>
                <Column>{t.entrant}</Column>
                <Column>{t.flag}</Column>
                <Column>
                  <span className="visually-hidden">{t.actions}</span>
                </Column>
              </tr>
            </thead>
            <tbody>
              {standing.map(({ subjectId, name, clusterName, flag }) => (
                <tr key={`${subjectId} ${flag}`}>
                  <RowHeader>
                    {name}
                    <small>{clusterName}</small>
                  </RowHeader>
                  <Cell label={t.flag}>
                    <div>
                      {flag}
                      {asked.includes(flag) ? null : <small>{t.unused}</small>}
                    </div>
                  </Cell>
                  <Cell>
                    {campaign.isOpen ? (
                      <ConfirmAct
                        id={`clear-${subjectId}-${[...flag].map((letter) => letter.charCodeAt(0).toString(36)).join("")}`}
                        open={t.clear}
                        small
                        title={t.clearTitle(flag, name)}
                        effect={t.clearEffect}
                        confirm={t.clearAct}
                        action={paths.campaignFlagRemoval(agency, campaign.id)}
                      >
                        {(errorAt) => (
                          <>
                            <input type="hidden" name="subjectId" value={subjectId} />
                            <input type="hidden" name="flag" value={flag} />
                            <TextArea
                              name="reason"
                              id={`reason-${subjectId}`}
                              label={t.reason}
                              rows={3}
                              maxLength={2000}
                              error={errorAt("reason")}
                              required
                            />
                          </>
                        )}
                      </ConfirmAct>
                    ) : null}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </section>
  );
}
