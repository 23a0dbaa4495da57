import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { TextField } from "~/components/ui/text-field";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";

type UnitFilterProps = { structure: string; search: string; typedDay: string; isDayUnread: boolean; isToday: boolean };

/** Which units, and as they were on which day; every answer has an address of its own. */
export function UnitFilter({ structure, search, typedDay, isDayUnread, isToday }: UnitFilterProps) {
  const t = useText(words);
  return (
    <Form method="get" className="form-inline no-print" role="search" key={`${structure} ${search} ${typedDay}`}>
      <input type="hidden" name="structure" value={structure} />
      <TextField name="q" label={t.search} hint={t.searchHint} type="search" defaultValue={search} />
      <DateField name="on" label={t.onDay} defaultValue={typedDay} error={isDayUnread ? t.dayUnread : undefined} />
      <Button type="submit">{t.show}</Button>
      {isToday && !search && !isDayUnread ? null : (
        <ButtonLink look="quiet" to={`?structure=${structure}`}>
          {search ? t.clearFilter : t.backToToday}
        </ButtonLink>
      )}
    </Form>
  );
}
