import * as z from 'zod/mini';
import type { Officer } from '../../schemas/directory/officer.ts';
import { epochSeconds } from '../platform/clock.ts';
import type { SecondFactor } from '../platform/identity.ts';
import { hashToken } from '../platform/random.ts';
import { openSecret, sealSecret } from '../platform/sealed-secrets.ts';
import { getPendingSignIn, putPendingSignIn } from '../store/session-store.ts';
import type { Basics } from './deps.ts';

/** No longer than the user pool keeps its own part. */
const pendingSeconds = 15 * 60;

const factorSchema = z.lazy(() =>
  z.discriminatedUnion('step', [
    z.object({ step: z.literal('code'), session: z.string() }),
    z.object({ step: z.literal('setup'), session: z.string(), secretKey: z.string() }),
  ]),
);

/** Between password and code. @returns the token for the cookie, which is stored as a hash only */
export async function startPending(
  { tables, clock, random }: Basics,
  officer: Officer,
  factor: SecondFactor,
): Promise<string> {
  const now = clock.now();
  const token = random.token();
  await putPendingSignIn(
    tables,
    hashToken(token),
    {
      officerId: officer.id,
      sealed: sealSecret(JSON.stringify(factor), token, purposeFor(officer.id)),
      createdAt: now,
    },
    epochSeconds(now) + pendingSeconds,
  );
  return token;
}

export interface OpenedPending {
  readonly officerId: string;
  readonly createdAt: string;
  readonly factor: SecondFactor;
}

/** Undefined when it is used, over, or was never there. */
export async function readPending(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  token: string,
): Promise<OpenedPending | undefined> {
  const pending = await getPendingSignIn(tables, hashToken(token));
  if (pending === undefined) return undefined;
  const { officerId, createdAt, sealed } = pending;
  if (Date.parse(createdAt) + pendingSeconds * 1000 <= Date.parse(clock.now())) return undefined;
  const opened = openSecret(sealed, token, purposeFor(officerId));
  if (opened === undefined) return undefined;
  return { officerId, createdAt, factor: factorSchema.parse(JSON.parse(opened)) };
}

function purposeFor(officerId: string): string {
  return `sign-in of ${officerId}`;
}
