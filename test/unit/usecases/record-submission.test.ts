import { expect, it } from 'vitest';
import type { RecordEntry } from '../../../functions/domain/record-chain.ts';
import type { CaseChange } from '../../../functions/store/case-change.ts';
import { recordSubmission } from '../../../functions/usecases/record-submission.ts';
import { catalogue, type ProcedureId } from '../../../schemas/catalogue.ts';
import type { FormValues } from '../../../schemas/cases/request.ts';
import { aRound } from '../../support/builders.ts';

function recorded(procedure: ProcedureId, form: FormValues): RecordEntry[] {
  const records: RecordEntry[] = [];
  const change = {
    round: () => change,
    record: (entry: RecordEntry) => records.push(entry),
  };
  recordSubmission(change as unknown as CaseChange, catalogue[procedure], aRound({ form }));
  return records;
}

const identityNumber = { masked: '••••••••5678', sealed: 'c2VhbGVk', digest: 'ZGlnZXN0' };

it('a record keeps names, addresses, free text and the mask of an identity number where they can be erased', () => {
  const [record] = recorded('IPMS-4.1', {
    agency: 'kpc',
    category: 'PUBLIC_SERVANT',
    name: 'Aminah binti Ali',
    email: 'aminah@rumah.example',
    identityNumber,
    note: 'Saya baharu.',
  });
  expect(record?.data['form']).toEqual({ agency: 'kpc', category: 'PUBLIC_SERVANT' });
  expect(record?.personal?.['form']).toEqual({
    name: 'Aminah binti Ali',
    email: 'aminah@rumah.example',
    identityNumber: { masked: '••••••••5678' },
    note: 'Saya baharu.',
  });
  expect(JSON.stringify(record)).not.toMatch(/c2VhbGVk|ZGlnZXN0/u);
});

it('a record says of a password only that it was given', () => {
  const supplied = { supplied: true } as const;
  const [record] = recorded('IPMS-4.8', { password: supplied, passwordAgain: supplied });
  expect(record?.data['form']).toEqual({ password: supplied, passwordAgain: supplied });
});
