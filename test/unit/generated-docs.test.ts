import { describe, expect, it } from 'vitest';
import { committedDocs, generatedDocs } from '../../scripts/generate-docs.ts';

describe('the pages of docs/procedures', () => {
  it('are what the catalogue generates: run `npm run docs` after a change', async () => {
    const [committed, generated] = [await committedDocs(), generatedDocs()];
    expect([...committed.keys()].sort()).toEqual([...generated.keys()].sort());
    // Compared here, so that a failure does not print both.
    const stale = [...generated].filter(([name, page]) => committed.get(name) !== page).map(([name]) => name);
    expect(stale).toEqual([]);
  });
});
