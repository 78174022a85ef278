import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accessCodeFrom,
  isCodeValid,
  isSameName,
  typedCode,
  type IssuingRequest,
} from '../../../functions/domain/access-code.ts';
import { accessCodeSchema, type AccessCode } from '../../../schemas/directory/access-code.ts';

const now = '2026-03-02T02:00:00.000Z';

function aCode(overrides: Partial<AccessCode> = {}): AccessCode {
  return accessCodeSchema.parse({
    ...{ requestId: 'AKC-2026-000001', taskId: 'AKC-2026-000001.2', agencyId: 'kpc' },
    ...{ category: 'PUBLIC_SERVANT', name: 'Nur Aina', codeDigest: 'digest', attemptsLeft: 5 },
    ...{ issuedAt: now, expiresAt: '2026-03-16T02:00:00.000Z', state: 'ISSUED', language: 'ms', version: 1 },
    ...overrides,
  });
}

function aRequest(overrides: Partial<IssuingRequest> = {}): IssuingRequest {
  return {
    id: 'AKC-2026-000001',
    status: 'CODE_ISSUED',
    currentTask: { id: 'AKC-2026-000001.2', step: 'IPMS-4.2.S5' },
    lastDecision: decided('AKC-2026-000001.1', 'issued'),
    ...overrides,
  };
}

function decided(taskId: string, outcome: string): NonNullable<IssuingRequest['lastDecision']> {
  return { taskId, step: 'IPMS-4.2.S5', outcome, flags: [] };
}

describe('an access code', () => {
  it('has ten characters that are not taken for each other, in two groups', () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        expect(accessCodeFrom(token)).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/u);
      }),
    );
  });

  it('is the same for the same token and another for another', () => {
    expect(accessCodeFrom('a')).toBe(accessCodeFrom('a'));
    expect(accessCodeFrom('a')).not.toBe(accessCodeFrom('b'));
  });

  it('is compared without case, spaces and hyphens', () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        const code = accessCodeFrom(token);
        expect(typedCode(` ${code.toLowerCase().replace('-', ' - ')}\n`)).toBe(code.replace('-', ''));
      }),
    );
  });
});

describe('names are the same (AMB-34)', () => {
  it.each([
    ['Nur Aina binti Hassan', 'NUR AINA BINTI HASSAN', true],
    ['Nur Aina binti Hassan', '  nur  aina\tbintihassan ', true],
    ['Nur Aina', 'Nur Ｃina', false],
    ['Nur Aina', 'Nur Aini', false],
    ['Tan Boon Keat', 'Keat Tan Boon', false],
  ])('"%s" and "%s": %s', (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
  });
});

describe('a code can be used', () => {
  const right = decided('AKC-2026-000001.2', 'right');
  it.each<[string, Partial<AccessCode>, IssuingRequest | undefined, boolean]>([
    ['while its request waits for the user', {}, aRequest(), true],
    ['when he found his data right', {}, aRequest({ lastDecision: right }), true],
    ['when his request is complete', {}, aRequest({ lastDecision: right, status: 'COMPLETED' }), true],
    ['not when it was used', { state: 'USED' }, aRequest(), false],
    ['not at the instant at which it expires', { expiresAt: now }, aRequest(), false],
    [
      'not when he found his data wrong',
      {},
      aRequest({ lastDecision: decided(right.taskId, 'wrong') }),
      false,
    ],
    ['not when its day has come', {}, aRequest({ lastDecision: decided(right.taskId, 'expired') }), false],
    ['not when another was generated', { taskId: 'AKC-2026-000001.0' }, aRequest(), false],
    ['not when its request was ended', {}, aRequest({ status: 'ENDED' }), false],
    [
      'not when the ended request was found right',
      {},
      aRequest({ status: 'ENDED', lastDecision: right }),
      false,
    ],
    ['not for another request', {}, aRequest({ id: 'AKC-2026-000002' }), false],
    ['not without its request', {}, undefined, false],
  ])('%s', (_, code, request, valid) => {
    expect(isCodeValid(aCode(code), request, now)).toBe(valid);
  });
});
