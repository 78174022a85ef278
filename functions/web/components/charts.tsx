import type { JSX } from 'preact';

/**
 * Charts as SVG, drawn here: bars beside names, and bars for days. Each stands beside the table with the same numbers, so
 * for readers who do not see it, it is one picture with a title.
 */

const width = 360;
const blue = 'rgb(37 99 235)';
const track = 'rgb(228 228 231)';
const ink = 'rgb(24 24 27)';
const muted = 'rgb(82 82 91)';

export interface Bar {
  readonly name: string;
  readonly number: number;
  /** What is written behind the bar. */
  readonly value: string;
  /** What the bar is a part of, when that is not the longest one. */
  readonly of?: number;
}

const barHeight = 48;

/** One bar below the other, each with its name above it: readable at 360 px. */
export function BarChart({
  title,
  bars,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
}): JSX.Element {
  const most = Math.max(1, ...bars.map(({ number }) => number));
  const height = bars.length * barHeight;
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${String(width)} ${String(height)}`} width="100%">
      {bars.map(({ name, number, value, of = most }, index) => {
        const top = index * barHeight;
        const length = of <= 0 ? 0 : Math.min(1, number / of) * width;
        return (
          <g key={name}>
            <text x={0} y={top + 16} font-size={15} fill={ink}>
              {shortened(name)}
            </text>
            <text x={width} y={top + 16} font-size={15} font-weight={600} fill={ink} text-anchor="end">
              {value}
            </text>
            <rect x={0} y={top + 23} width={width} height={12} rx={3} fill={track} />
            {number > 0 ? (
              <rect x={0} y={top + 23} width={rounded(Math.max(3, length))} height={12} rx={3} fill={blue} />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

export interface DayBar {
  /** As it is written below the first and the last one. */
  readonly label: string;
  readonly number: number;
}

const plotTop = 20;
const plotHeight = 84;

/** One bar a day, the oldest on the left; the axis says the most, and the first and the last day. */
export function DayChart({
  title,
  days,
}: {
  readonly title: string;
  readonly days: readonly DayBar[];
}): JSX.Element {
  const most = Math.max(...days.map(({ number }) => number), 0);
  const step = width / Math.max(1, days.length);
  const bottom = plotTop + plotHeight;
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${String(width)} ${String(bottom + 24)}`} width="100%">
      <text x={0} y={13} font-size={14} fill={muted}>
        {most.toLocaleString('en-MY')}
      </text>
      <line x1={0} y1={plotTop} x2={width} y2={plotTop} stroke={track} />
      {days.map(({ label, number }, index) => {
        const height = most === 0 ? 0 : (number / most) * plotHeight;
        return number === 0 ? null : (
          <rect
            key={label}
            x={rounded(index * step + 1)}
            y={rounded(bottom - Math.max(2, height))}
            width={rounded(step - 2)}
            height={rounded(Math.max(2, height))}
            rx={1}
            fill={blue}
          />
        );
      })}
      <line x1={0} y1={bottom} x2={width} y2={bottom} stroke={muted} />
      <text x={0} y={bottom + 18} font-size={14} fill={muted}>
        {days[0]?.label ?? ''}
      </text>
      <text x={width} y={bottom + 18} font-size={14} fill={muted} text-anchor="end">
        {days.at(-1)?.label ?? ''}
      </text>
    </svg>
  );
}

const longest = 36;

function shortened(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
