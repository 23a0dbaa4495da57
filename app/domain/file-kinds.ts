// What may be attached, by what its bytes say and never by its name: papers, tables and pictures. What a browser could run
// as a page (HTML, SVG, XML) is not among them, nor what carries macros. Only pictures and PDF are shown in the browser.

export type FileKind = { mediaType: string; extensions: readonly string[]; isShown: boolean };

const mebibyte = 1024 * 1024;
export const largestFileBytes = 20 * mebibyte;

export const fileKinds: readonly FileKind[] = [
  { mediaType: "application/pdf", extensions: ["pdf"], isShown: true },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
    isShown: false,
  },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
    isShown: false,
  },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: ["pptx"],
    isShown: false,
  },
  { mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt"], isShown: false },
  { mediaType: "application/vnd.oasis.opendocument.spreadsheet", extensions: ["ods"], isShown: false },
  { mediaType: "image/jpeg", extensions: ["jpg", "jpeg"], isShown: true },
  { mediaType: "image/png", extensions: ["png"], isShown: true },
  { mediaType: "image/webp", extensions: ["webp"], isShown: true },
  { mediaType: "image/heic", extensions: ["heic", "heif"], isShown: false },
  { mediaType: "text/plain", extensions: ["txt"], isShown: false },
  { mediaType: "text/csv", extensions: ["csv"], isShown: false },
];

export function fileKind(mediaType: string | null): FileKind | null {
  return fileKinds.find((kind) => kind.mediaType === mediaType) ?? null;
}

/** By its name alone: a courtesy before anything is sent. */
export function hasKnownExtension(name: string): boolean {
  return fileKinds.some(({ extensions }) => extensions.includes(extensionOf(name)));
}

/**
 * Plain text has no signature. It is taken as such under its own extensions only, without control characters, and when
 * nothing at its head is markup that a browser or an office program would run.
 */
export function textKind(name: string, head: string): FileKind | null {
  const kind = fileKinds.find(
    (each) => each.mediaType.startsWith("text/") && each.extensions.includes(extensionOf(name)),
  );
  if (!kind || hasControls(head)) return null;
  return /<\s*(!doctype|!--|\?xml|\/?[a-z][\w:-]*[\s>/])/i.test(head) ? null : kind;
}

/** The name under which it is kept: no path, no control characters, and the extension of what it is. */
export function fileNameFor(name: string, kind: FileKind): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = [...last]
    .filter((letter) => !isUnseen(letter))
    .join("")
    .replace(/[<>:"|?*]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const isRight = kind.extensions.includes(extensionOf(plain));
  const extension = isRight ? extensionOf(plain) : (kind.extensions[0] ?? "");
  const stem = (isRight ? plain.slice(0, -extension.length - 1) : plain).replace(/^\.+|[. ]+$/g, "");
  return `${[...stem].slice(0, 120).join("") || "tep"}.${extension}`;
}

/** "2,4 MB", as people read it. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < mebibyte) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / mebibyte).toFixed(1).replace(".", ",")} MB`;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}

function hasControls(text: string): boolean {
  return [...text].some((letter) => letter < " " && !"\t\r\n".includes(letter));
}

/** Control characters, and those that turn the direction of writing and so hide an extension. */
function isUnseen(letter: string): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(letter);
}
