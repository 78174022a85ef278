import { BulkPages } from '../bulk-pages.ts';
import { clientOf } from '../client.ts';
import { identityOf, nameOf, persons } from './access-codes.ts';
import type { Scenario, Setting, Start } from './scenario.ts';

/** IPMS-BULK (ours): a file of persons to register, as an agency makes it with a spreadsheet in Malay. */

const columns = [
  ...[
    'category',
    'name',
    'identityNumber',
    'address',
    'loginId',
    'package',
    'grade',
    'storage',
    'serviceType',
  ],
  ...['superiorEmail', 'privateEmail'],
];

/** Two persons, and the first once more, as it happens when two lists are put together. */
function registrations(unique: string): string {
  const row = (
    login: string,
    who: { readonly name: string; readonly identity: string; readonly boss: string },
  ) =>
    [
      ...['Penjawat Awam', who.name, who.identity, `${login}@kpc.example`, login],
      ...['Pakej B', '41', '1 GB', 'Pengguna biasa', who.boss, `${login}@rumah.example`],
    ].join(';');
  const aina = row(`aina.${unique}`, {
    ...{ name: nameOf(unique), identity: identityOf(unique), boss: `ketua.${unique}@kpc.example` },
  });
  const badrul = row(`badrul.${unique}`, {
    ...{ name: `Badrul bin Hisham ${unique}`, identity: identityOf(`b${unique}`), boss: 'ketua@kpc.example' },
  });
  return ['\uFEFFsep=;', columns.join(';'), aina, badrul, aina].join('\r\n');
}

/** Uploads the file and reads what it would do. */
const upload: Start = async ({ endpoints, people, unique, form }) => {
  const pages = await BulkPages.signedIn(endpoints, people.holder('AGENCY_ADMIN'));
  const id = await pages.upload(form, `pengguna-${unique}.csv`, registrations(unique));
  const said = await pages.says(id, '2 baris boleh dilaksanakan. 1 baris ada ralat dan akan ditinggalkan.');
  if (!said.includes('Nilai ini sudah ada pada baris')) throw new Error(`The page does not say why: ${said}`);
  return id;
};

/** Each row stands in the result file with what became of it; who was registered has an account, once. */
async function isFiled({ endpoints, people, unique }: Setting, requestId: string): Promise<void> {
  const admin = people.holder('AGENCY_ADMIN');
  const pages = await BulkPages.signedIn(endpoints, admin);
  await pages.says(requestId, 'Fail ini selesai.');
  const [, ...lines] = await pages.result(requestId);
  const fates = [/Dilaksanakan/u, /Dilaksanakan/u, /Ralat, ditinggalkan.*Nilai ini sudah ada pada baris/u];
  if (lines.length !== fates.length || !fates.every((fate, index) => fate.test(lines[index] ?? '')))
    throw new Error(`The result file says ${lines.join(' | ')}`);
  const api = await clientOf(endpoints, admin);
  for (const login of [`aina.${unique}`, `badrul.${unique}`]) {
    const { items } = await api.get('AccountPage', `/accounts?state=ACTIVE&query=${login}`);
    if (items.length !== 1) throw new Error(`There are ${items.length} accounts ${login}`);
  }
}

export const ipmsBulk: Scenario = {
  procedure: 'IPMS-BULK',
  title:
    'A file of persons is uploaded, checked row by row, applied, and its result filed; one row is left out',
  start: upload,
  form: () => ({
    ...{ action: 'REGISTER', verifiedWith: 'HR', verifiedName: 'Puan Salmah', verifiedOn: '2026-01-05' },
  }),
  persons,
  moves: [{ step: 'S3', status: 'CHECKING', told: [], by: 'AGENCY_ADMIN', outcome: 'apply' }],
  ends: {
    status: 'COMPLETED',
    told: [
      { notice: 'N-41', role: 'USER', ofRow: true },
      { notice: 'N-14', role: 'SUPERVISOR', ofRow: true },
    ],
    also: isFiled,
  },
  steps: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'],
};
