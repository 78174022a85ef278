import type { JSX } from 'preact';
import { encode } from 'uqr';

const PIXELS = 224;
/** White around the code, in modules: readers need four. */
const BORDER = 4;

/** A QR code drawn as one path: no picture is loaded, no style set. */
export function QrCode({
  content,
  label,
}: {
  readonly content: string;
  readonly label: string;
}): JSX.Element {
  const { data, size } = encode(content, { ecc: 'M', border: BORDER });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={PIXELS}
      height={PIXELS}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" />
    </svg>
  );
}

/** Each run of dark modules in a row is one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const line = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...line.matchAll(/1+/gu)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
