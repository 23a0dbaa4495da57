/** The mark and the name, coloured by its ground: lacquer red on paper, gold on dark and on lacquer. */
export function Wordmark({ onLacquer }: { onLacquer?: boolean }) {
  return <span className={onLacquer ? "wordmark wordmark-on-lacquer" : "wordmark"} role="img" aria-label="Bảng Vàng" />;
}
