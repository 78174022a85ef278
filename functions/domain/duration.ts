import type { Language } from '../../schemas/vocabulary.ts';

const units = [
  { seconds: 86_400, ms: 'hari', en: ['day', 'days'] },
  { seconds: 3600, ms: 'jam', en: ['hour', 'hours'] },
  { seconds: 60, ms: 'minit', en: ['minute', 'minutes'] },
] as const;

/** A span of time as people read it, in its two largest units: "2 hari 4 jam", "35 minutes". */
export function durationText(seconds: number, language: Language): string {
  const parts: string[] = [];
  let left = Math.max(0, Math.round(seconds));
  for (const { seconds: size, ms, en } of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${String(count)} ${language === 'ms' ? ms : count === 1 ? en[0] : en[1]}`);
  }
  if (parts.length === 0) return { ms: 'kurang daripada seminit', en: 'less than a minute' }[language];
  return parts.slice(0, 2).join(' ');
}
