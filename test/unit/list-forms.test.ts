import { describe, expect, it } from 'vitest';
import { catalogue, humanStep, type ProcedureId } from '../../schemas/catalogue.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { membersAtOnce } from '../../schemas/policies/lists.ts';

/** Mailing lists as S3 §4.13 to §4.19 have them. What is written here comes from the tables, not from the code. */

interface Documented {
  readonly procedure: ProcedureId;
  /** Number, actor, and how the step is done. */
  readonly steps: readonly string[];
  /** Notice, step and recipients. */
  readonly notices: readonly string[];
  readonly asks: readonly string[];
}

const documented: readonly Documented[] = [
  {
    procedure: 'IPMS-4.13',
    steps: ['S1 admin submit', 'S2 admin submit', 'S3 admin system', 'S4 admin check'],
    notices: [],
    asks: ['displayName!', 'address!', 'owner!', 'handler', 'note'],
  },
  {
    procedure: 'LIST-REQUEST',
    steps: [
      ...['1 user submit', 'IPMS-4.13.S1 admin task', 'IPMS-4.13.S2 admin task', '2 admin task'],
      ...['IPMS-4.13.S3 admin system', 'IPMS-4.13.S4 admin check'],
    ],
    notices: ['closed IPMS-4.13.S2 user', 'created IPMS-4.13.S3 user'],
    asks: ['displayName!', 'address!', 'purpose!'],
  },
  {
    procedure: 'IPMS-4.14',
    steps: ['S1 admin submit', 'S2 admin submit', 'S3 admin system', 'S4 admin check'],
    notices: [],
    asks: ['displayName!', 'address!', 'owner!', 'handler', 'note'],
  },
  {
    procedure: 'IPMS-4.15',
    steps: ['S1 admin submit', 'S2 admin submit', 'S3 admin system', 'S4 admin check'],
    notices: ['N-19 S4 user joined'],
    asks: ['members!', 'note'],
  },
  {
    procedure: 'IPMS-4.16',
    steps: ['S1 admin submit', 'S2 admin submit', 'S3 admin system', 'S4 handler check'],
    notices: ['N-20 S4 user left'],
    asks: ['members!', 'note'],
  },
  {
    procedure: 'IPMS-4.17',
    steps: ['S1 admin submit', 'S2 admin submit', 'S3 handler check', 'S4 admin task'],
    notices: ['N-21 S3 handler, user of-list', 'restored S4 handler, user of-list'],
    asks: ['note'],
  },
  {
    procedure: 'IPMS-4.18',
    steps: ['S1 admin submit', 'S2 admin submit', 'S3 admin system', 'S4 admin check'],
    notices: ['N-22 S4 user joined'],
    asks: ['lists!', 'note'],
  },
  {
    procedure: 'IPMS-4.19',
    steps: ['S1 admin submit', 'S2 admin submit', 'S3 admin system'],
    notices: ['N-46 S3 user left'],
    asks: ['lists!', 'note'],
  },
];

const short: Readonly<Record<string, string>> = {
  AGENCY_ADMIN: 'admin',
  DL_HANDLER: 'handler',
  USER: 'user',
};

function asked(fields: readonly Field[]): string[] {
  return fields.map(({ name, required }) => `${name}${required === true ? '!' : ''}`);
}

describe.each(documented)('$procedure', ({ procedure: id, steps, notices, asks }) => {
  const procedure = catalogue[id];

  it('has the steps of its table, each with the actor stated there', () => {
    expect(procedure.steps.map(({ no, actor, by }) => `${no} ${short[actor] ?? actor} ${by}`)).toEqual(steps);
  });

  it('tells whom the document names, and nobody else', () => {
    const told = procedure.notices.map(({ notice, step, to }) => {
      const readers = to.map(({ role, members, lists }) =>
        [short[role], members ?? lists].filter((each) => each !== undefined).join(' '),
      );
      return `${notice} ${step} ${readers.join(', ')}`;
    });
    expect(told).toEqual(notices);
  });

  it('asks for what the table names', () => {
    expect(asked(fieldsOf(formOf(procedure.form)))).toEqual(asks);
  });

  it('is started by the administrator, or applied for by the user alone', () => {
    expect(procedure.startedBy).toEqual(id === 'LIST-REQUEST' ? ['USER'] : ['AGENCY_ADMIN']);
  });
});

describe('the forms of mailing lists', () => {
  it.each(['list-create', 'list-request', 'list-update'])(
    '%s: nobody else has the address, and it is in the domain of the agency (BR-20, BR-71)',
    (id) => {
      const form = formOf(id);
      expect(fieldsOf(form).find(({ name }) => name === 'address')?.unique).toBe('address');
      expect(form.rules.map(({ rule, fields }) => `${rule} ${fields[0] ?? ''}`)).toContain(
        'agency-domain address',
      );
    },
  );

  it.each(['list-create', 'list-update'])('%s: owner and handler have an account of the agency', (id) => {
    const rules = formOf(id).directoryRules?.map(({ rule, field }) => `${rule} ${field}`);
    expect(rules).toEqual(['own-account owner', 'own-account handler']);
  });

  it.each([
    ['list-add-members', 'members', 'can-join'],
    ['list-remove-members', 'members', 'is-member'],
    ['member-of-add', 'lists', 'can-join-lists'],
    ['member-of-remove', 'lists', 'in-lists'],
  ])('%s: each address of %s is judged, %s', (id, name, rule) => {
    const form = formOf(id);
    expect(fieldsOf(form).find((field) => field.name === name)?.kind).toBe('members');
    expect(form.directoryRules).toMatchObject([{ rule, field: name }]);
  });

  it('say in both languages how many addresses one request takes', () => {
    const [field] = fieldsOf(formOf('list-add-members'));
    const most = membersAtOnce.toLocaleString('en');
    expect(field?.hint?.ms).toContain(most);
    expect(field?.hint?.en).toContain(most);
  });
});

describe('a list that a user applies for', () => {
  const review = humanStep(catalogue['LIST-REQUEST'], 'IPMS-4.13.S2')?.outcomes['created'];
  const correct = humanStep(catalogue['LIST-REQUEST'], 'LIST-REQUEST.2')?.outcomes['created'];

  it('comes to the administrator with what the user wrote and with the user as owner and handler (AMB-63)', () => {
    expect(asked(review?.fields ?? [])).toEqual(['displayName!', 'address!', 'owner!', 'handler']);
    expect(review?.fields.map(({ prefillFrom }) => prefillFrom)).toEqual([
      { form: 'displayName' },
      { form: 'address' },
      { contact: 'USER' },
      { contact: 'USER' },
    ]);
  });

  it('comes back, when something changed meanwhile, as the administrator had filled it in', () => {
    expect(correct?.fields.map(({ prefillFrom }) => prefillFrom)).toEqual(
      ['displayName', 'address', 'owner', 'handler'].map((form) => ({ form })),
    );
  });

  it('is checked by the same rules as one that the administrator makes', () => {
    const { rules, directoryRules } = formOf('list-create');
    for (const outcome of [review, correct]) {
      expect(outcome?.rules).toEqual(rules);
      expect(outcome?.directoryRules).toEqual(directoryRules);
    }
  });

  it('is refused only with a reason', () => {
    for (const { outcomes } of catalogue['LIST-REQUEST'].humanSteps) {
      expect(asked(outcomes['refused']?.fields ?? [])).toEqual(['reason!']);
    }
  });
});

describe('the end of a list', () => {
  it('asks for a confirmation that says who is told and that it can be taken back (AMB-67, REQ-IPM-079)', () => {
    const { confirms } = catalogue['IPMS-4.17'];
    expect(confirms?.ms).toMatch(/Pengendali senarai dimaklumkan.*boleh dipulihkan/u);
    expect(confirms?.en).toMatch(/handler is told.*can be restored/u);
  });

  it('waits for the restore window and for nobody, until it is restored or over (D-03)', () => {
    const [step] = catalogue['IPMS-4.17'].humanSteps;
    expect(step?.due).toEqual({ outcome: 'window-over', daysAfter: 'restoreDays' });
    expect(Object.keys(step?.outcomes ?? {})).toEqual(['restored', 'window-over']);
  });

  it('reserves the list, which changes of its members do not', () => {
    const isShared = (id: ProcedureId) => {
      const { subject } = catalogue[id];
      return subject.how === 'changes' && subject.shared === true;
    };
    expect(isShared('IPMS-4.17')).toBe(false);
    expect(isShared('IPMS-4.14')).toBe(false);
    expect(isShared('IPMS-4.15')).toBe(true);
    expect(isShared('IPMS-4.16')).toBe(true);
  });
});
