import type { FormInput } from '../forms.ts';
import { inDays } from '../forms-accounts.ts';
import type { Move, Scenario, Told } from './scenario.ts';

/** TRAINING (S4 G¶18(x)): place, date, title; participants and their invitations; who came. */

/** A user of the agency, who reads English, and somebody from outside. */
const insider = { email: 'lim.kokwai@kpc.example', language: 'en' } as const;
const guest = (unique: string) => ({ email: `jurulatih.${unique}@luar.example`, language: 'ms' }) as const;
const late = (unique: string) => ({ email: `lewat.${unique}@luar.example`, language: 'ms' }) as const;

type Who = NonNullable<Told['to']>;
const first: Who = (unique) => [insider, guest(unique)];

function told(notice: Told['notice'], to: Who): Told {
  return { notice, role: 'PARTICIPANT', inParts: true, to };
}

export function aTraining(overrides: FormInput = {}): FormInput {
  return {
    title: 'Pengenalan 1GovUC',
    place: 'Makmal Komputer, Aras 2',
    date: inDays(3),
    startsAt: '09:00',
    endsAt: '12:30',
    ...overrides,
  };
}

const whenAndWhere = (overrides: FormInput = {}): FormInput => {
  const { title: _title, ...rest } = aTraining(overrides);
  return rest;
};

function invites(who: Who, overrides: FormInput = {}): Move {
  return {
    step: '2',
    status: 'PLANNED',
    told: [],
    by: 'AGENCY_ADMIN',
    outcome: 'invited',
    data: (unique) => ({
      ...whenAndWhere(overrides),
      participants: who(unique)
        .map(({ email }) => email)
        .join('\n'),
    }),
  };
}

function waits(mails: readonly Told[], move: Pick<Move, 'outcome' | 'reason' | 'sweptInDays'>): Move {
  return { step: '2a', status: 'SCHEDULED', told: mails, by: 'AGENCY_ADMIN', ...move };
}

const dayOver = { outcome: 'due', sweptInDays: 6 };

export const training: Scenario = {
  procedure: 'TRAINING',
  title:
    'Participants are invited; a guest is added, another taken off and the day moved; then who came is recorded',
  form: () => aTraining(),
  moves: [
    invites(first),
    waits([told('N-54', first)], { outcome: 'change' }),
    invites((unique) => [insider, late(unique)], { date: inDays(4) }),
    waits(
      [
        told('N-54', (unique) => [late(unique)]),
        told('training-moved', () => [insider]),
        told('training-off', (unique) => [guest(unique)]),
      ],
      dayOver,
    ),
    {
      step: '3',
      status: 'HELD',
      told: [{ notice: 'task', role: 'AGENCY_ADMIN', asks: true }],
      by: 'AGENCY_ADMIN',
      outcome: 'held',
      data: { attended: insider.email },
    },
  ],
  ends: { status: 'COMPLETED', told: [] },
  steps: ['1', '2', '2a', '2', '2a', '3'],
};

export const trainingCancelled: Scenario = {
  ...training,
  title: 'A training is cancelled before its day; each participant is told why',
  moves: [
    invites(first),
    waits([told('N-54', first)], { outcome: 'cancelled', reason: 'Jurulatih tidak dapat hadir.' }),
  ],
  ends: { status: 'CANCELLED', told: [told('training-off', first)] },
  steps: ['1', '2', '2a'],
};

export const trainingNotHeld: Scenario = {
  ...training,
  title: 'Nobody came to a training: it is recorded as not held',
  moves: [
    invites(first),
    waits([told('N-54', first)], dayOver),
    {
      step: '3',
      status: 'HELD',
      told: [{ notice: 'task', role: 'AGENCY_ADMIN', asks: true }],
      by: 'AGENCY_ADMIN',
      outcome: 'not-held',
      reason: 'Bekalan elektrik terputus.',
    },
  ],
  ends: { status: 'CANCELLED', told: [] },
  steps: ['1', '2', '2a', '3'],
};
