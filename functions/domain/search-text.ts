/** How names are stored and looked for: from the beginning of any of their words (BR-39). */

/** Longer beginnings are not told apart. */
const longestText = 100;
/** More words than this are found only from one of these on. */
const mostWords = 10;

/** What is typed and what is stored are compared in this form: lower case, one space between words. */
export function searchText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, longestText)
    .toWellFormed();
}

/** A name from each of its words on, each text once. */
export function wordTexts(name: string): string[] {
  const words = name.normalize('NFC').split(/\s+/u).filter(Boolean);
  const texts = words.slice(0, mostWords).map((_, index) => searchText(words.slice(index).join(' ')));
  return [...new Set(texts)];
}

/** Whether an entry is the one that stands for its thing, of all its texts: each is shown once, however many words fit. */
export function standsFor(texts: readonly string[], text: string, wanted: string): boolean {
  return texts.find((each) => each.startsWith(wanted)) === text;
}
