/** Ornament of honour screens. Its place and size come from the block it stands in, which cuts it at its diameter. */
export function Drum() {
  return <span className="drum" aria-hidden="true" />;
}
