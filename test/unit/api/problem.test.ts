import { describe, expect, it } from 'vitest';
import {
  AlreadyDecided,
  Forbidden,
  IdempotencyMismatch,
  InvalidInput,
  LinkUnusable,
  NotFound,
  NotSignedIn,
  SubjectLocked,
  Taken,
  TooManyAttempts,
  VersionConflict,
} from '../../../functions/domain/errors.ts';
import { problemOf } from '../../../functions/platform/http/problem.ts';
import { fieldErrorTexts } from '../../../functions/web/texts/field-errors.ts';

describe('errors as problem+json', () => {
  it.each([
    [new InvalidInput([]), 422, 'invalid-input'],
    [new NotFound(), 404, 'not-found'],
    [new NotSignedIn(), 401, 'not-signed-in'],
    [new Forbidden('requester', 'no'), 403, 'forbidden'],
    [new AlreadyDecided({ outcome: 'approved', byName: 'A', at: '2026-01-01' }), 409, 'already-decided'],
    [new SubjectLocked('RLT-2026-000001'), 409, 'subject-locked'],
    [new Taken('email'), 409, 'taken'],
    [new VersionConflict(), 412, 'version-conflict'],
    [new IdempotencyMismatch(), 422, 'idempotency-mismatch'],
    [new LinkUnusable('expired'), 410, 'link-unusable'],
    [new LinkUnusable('unknown'), 404, 'link-unusable'],
    [new TooManyAttempts(60), 429, 'too-many-attempts'],
  ])('%s gives %i %s', (error, status, code) => {
    const { problem } = problemOf(error, fieldErrorTexts);
    expect(problem).toMatchObject({ status, code, type: `/api/docs#${code}` });
  });

  it('tells nothing of an error that it does not know', () => {
    const { problem } = problemOf(new Error('table Cases, key REQ#1'), fieldErrorTexts);
    expect(problem).toEqual({
      type: '/api/docs#fault',
      title: 'Something went wrong. It has been recorded.',
      status: 500,
      code: 'fault',
    });
  });

  it('writes a date in each language as it is written there', () => {
    const error = new InvalidInput([{ field: '', code: 'contract-over', params: { until: '2026-08-31' } }]);
    const [said] = problemOf(error, fieldErrorTexts).problem.errors ?? [];
    expect(said?.message.ms).toContain('hingga 31 Ogo 2026,');
    expect(said?.message.en).toContain('until 31 Aug 2026,');
  });

  it('says of each field what to do, in both languages', () => {
    const error = new InvalidInput([
      { field: 'appName', code: 'too-long', params: { max: 120 }, source: 'D.2 no. 1' },
    ]);
    expect(problemOf(error, fieldErrorTexts).problem.errors).toEqual([
      {
        field: 'appName',
        code: 'too-long',
        message: {
          ms: 'Pendekkan kepada 120 aksara atau kurang.',
          en: 'Shorten it to 120 characters or fewer.',
        },
        source: 'D.2 no. 1',
      },
    ]);
  });

  it('names no field of the system in the text', () => {
    const error = { field: 'vasSSO', code: 'at-least-one', params: { fields: 'vasSSO, vasBMT' } };
    const [said] = problemOf(new InvalidInput([error]), fieldErrorTexts).problem.errors ?? [];
    expect(said).toMatchObject({
      code: 'at-least-one',
      message: {
        ms: 'Isi sekurang-kurangnya satu daripada butiran ini.',
        en: 'Fill in at least one of these items.',
      },
    });
  });

  it('says by whom and when a task was decided', () => {
    const error = new AlreadyDecided({ outcome: 'approved', byName: 'Siti', at: '2026-11-21T01:00:00Z' });
    expect(problemOf(error, fieldErrorTexts).problem).toMatchObject({
      outcome: 'approved',
      by: 'Siti',
      at: '2026-11-21T01:00:00Z',
    });
  });

  it('says when to try again', () => {
    expect(problemOf(new TooManyAttempts(60), fieldErrorTexts).headers).toEqual({ 'retry-after': '60' });
  });
});
