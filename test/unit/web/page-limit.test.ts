import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { pageQuery } from '../../../schemas/api/common.ts';

test.each([
  ['100', []],
  ['101', ['too-large']],
  ['1000', ['too-large']],
  ['0', ['number']],
  ['x', ['number']],
])('the limit %s of a page has one thing wrong at most', (limit, errors) => {
  const { error } = z.safeParse(z.object(pageQuery), { limit });
  expect((error?.issues ?? []).map(({ message }) => message)).toEqual(errors);
});
