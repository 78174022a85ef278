import type { JSX } from 'preact';

/** The flag in the masthead, drawn, so that no picture is loaded. */
export function Flag(): JSX.Element {
  const stripes = [0, 2, 4, 6, 8, 10, 12];
  return (
    <svg class="flag" viewBox="0 0 28 14" width="28" height="14" aria-hidden="true" focusable="false">
      <rect width="28" height="14" fill="#fff" />
      {stripes.map((y) => (
        <rect key={y} y={y} width="28" height="1" fill="#c8102e" />
      ))}
      <rect width="14" height="8" fill="#012169" />
      <circle cx="5.5" cy="4" r="2.6" fill="#fc0" />
      <circle cx="6.4" cy="4" r="2.2" fill="#012169" />
      <path
        d="M9 1.6l.6 1.5 1.5-.6-.6 1.5.6 1.5-1.5-.6L9 6.4l-.6-1.5-1.5.6.6-1.5-.6-1.5 1.5.6z"
        fill="#fc0"
      />
    </svg>
  );
}
