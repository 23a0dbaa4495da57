import { Form, type FormProps, useLocation, useRouteLoaderData } from "@remix-run/react";
import { useId } from "react";

/**
 * A form whose sending is one effect, however often it is sent: it carries a key of its own.
 * The key changes with every page shown, so what is sent later is another effect.
 */
export function ActionForm({ children, method = "post", ...form }: FormProps) {
  return (
    <Form method={method} noValidate {...form}>
      <KeyField />
      {children}
    </Form>
  );
}

export function KeyField() {
  return <input type="hidden" name="Idempotency-Key" value={useFormKey()} />;
}

/** A key for one effect of this page: the same until the page is shown anew. */
export function useFormKey(): string {
  const root = useRouteLoaderData("root") as { formSeed: string } | undefined;
  const { key } = useLocation();
  return `${root?.formSeed ?? ""}:${key}:${useId()}`;
}
