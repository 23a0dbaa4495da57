import { Button } from "./button";

/** Prints the page as it stands; without scripts the browser's own print does the same. */
export function PrintButton({ children, small }: { children: string; small?: boolean }) {
  return (
    <Button icon="printer" small={small} className="no-print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
