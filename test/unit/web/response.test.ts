import { expect, test } from 'vitest';
import { csvOf } from '../../../functions/web/csv.ts';
import { localPath, redirect } from '../../../functions/web/response.ts';
import { findRoute, get, post } from '../../../functions/web/router.ts';

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere',
  '/a\r\nx: y',
  'work',
  '',
  // A browser folds dot segments, and what is left begins with another host.
  '/.//elsewhere.example/x',
  '/..//elsewhere.example',
  '/a/..//elsewhere.example',
  '/%2e//elsewhere.example',
  '/a/%2E./%2e%2E//elsewhere.example',
])('a redirect never leaves this site: %j', (path) => {
  expect(localPath(path)).toBeUndefined();
  expect(redirect(path).headers['location']).toBe('/');
});

test('a redirect keeps path, query and place, in ASCII', () => {
  expect(redirect('/new/X?a=1#f-é').headers['location']).toBe('/new/X?a=1#f-%C3%A9');
});

test('routes are found by method and path; HEAD is asked of GET', () => {
  const routes = [get('/tasks/{id}', () => redirect('/a')), post('/tasks/{id}', () => redirect('/b'))];
  expect(findRoute(routes, 'HEAD', '/tasks/7')).toMatchObject({ found: 'route', params: { id: '7' } });
  expect(findRoute(routes, 'PUT', '/tasks/7')).toEqual({ found: 'other-method' });
  expect(findRoute(routes, 'GET', '/tasks/')).toEqual({ found: 'nothing' });
  expect(findRoute(routes, 'GET', '/tasks/7/x')).toEqual({ found: 'nothing' });
});

test('a cell that a spreadsheet would calculate is text', () => {
  expect(csvOf([['=1+1', 'a,b', 'say "x"']])).toBe('\uFEFF\'=1+1,"a,b","say ""x"""\r\n');
});
