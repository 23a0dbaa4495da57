import { SelectField } from "~/components/ui/choice-field";
import type { FieldProps } from "~/components/ui/field";

type UnitFieldProps = FieldProps & {
  units: readonly { id: string; name: string; depth: number }[];
  /** The words of the empty choice; left out when a unit must be chosen and one stands. */
  placeholder?: string;
  defaultValue?: string;
};

/** One unit out of the tree; what stands below is indented. */
export function UnitField({ units, ...field }: UnitFieldProps) {
  const choices = units.map(({ id, name, depth }) => ({ value: id, label: `${"\u2003".repeat(depth)}${name}` }));
  return <SelectField {...field} choices={choices} />;
}
