/** Other addresses and login ids like one that is taken (IPMS-4.5.S5). Whether they are free, the directory says. */

/** Between a person's own names and those of the father; no part of an address. */
const connectives = new Set([
  'bin',
  'binti',
  'bt',
  'bte',
  'b',
  'a/l',
  'a/p',
  'al',
  'ap',
  'anak',
  'ak',
  '@',
  '',
]);

const longest = 64;

/**
 * Proposals in the order in which they are best, without `wanted` itself. `wanted` is the local part of an address or
 * a login id; `name` the person's name, if known.
 */
export function proposalsFor(wanted: string, name: string | undefined): string[] {
  const taken = plain(wanted);
  const proposals = [...fromName(name ?? ''), ...numbered(taken)].filter(
    (each) => each.length >= 3 && each.length <= longest && each !== wanted.toLowerCase(),
  );
  return [...new Set(proposals)];
}

function fromName(name: string): string[] {
  const words = name.split(/\s+/u).map((word) => word.toLowerCase());
  const at = words.findIndex((word, index) => index > 0 && connectives.has(word));
  const own = (at === -1 ? words : words.slice(0, at)).map(plain).filter(Boolean);
  const others = (at === -1 ? [] : words.slice(at)).filter((word) => !connectives.has(word)).map(plain);
  const [first, last, father] = [own[0], own.at(-1), others.find(Boolean)];
  if (first === undefined || last === undefined) return [];
  const joined = own.join('.');
  return [
    joined,
    ...(father === undefined ? [] : [`${last}.${father}`, `${first}.${father}`, `${joined}.${father}`]),
    ...(own.length > 1 ? [`${first}.${last}`, `${first}${last}`, `${first.slice(0, 1)}.${last}`] : []),
  ];
}

function numbered(taken: string): string[] {
  if (taken === '') return [];
  const stem = taken.replace(/[._-]?\d{1,3}$/u, '').slice(0, longest - 3) || taken;
  return [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${stem}${number}`);
}

/** Only what stands in a login id and in the local part of an address: letters without marks, digits, `.`, `_`, `-`. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/gu, '')
    .replaceAll(/\.{2,}/gu, '.')
    .replaceAll(/^[._-]+|[._-]+$/gu, '');
}
