import type { Text } from '../vocabulary.ts';
import { storageMinima, storageRange } from './accounts.ts';
import { bmtLimits } from './services.ts';

/**
 * The mailbox policy: one table of the rules of S4 G¶10, with their paragraphs (MAILBOX-POLICY, REQ-CIR-48). They stand
 * under "during the migration" and hold for good (AMB-78). Plain data.
 */

/** S4 P¶9: in force for five years from its issue, unless revised. Kept in force here until MAMPU says otherwise (AMB-94). */
export const circular = {
  number: 'Pekeliling Transformasi Pentadbiran Awam Bilangan 3 Tahun 2017',
  issuedOn: '2017-01-03',
  years: 5,
  /** Inferred: the last day of those five years. */
  until: '2022-01-02',
  source: 'S4 P¶9',
} as const;

/** Of one message all attachments together (AMB-92); a megabyte is 1,048,576 bytes. */
export const attachmentLimit = {
  megabytes: bmtLimits.attachmentMegabytes,
  bmtMegabytes: bmtLimits.megabytes,
  source: 'S4 G¶10(iv)',
} as const;

export const linkSource = 'S4 G¶10(viii)';

/** Accounts that may forward to one account: our figure. */
export const mostForwardedTo = 100;

/** `system`: what breaks it is refused here. `platform`: the mail platform asks this system, or does it by itself. */
export type Enforcement = 'system' | 'platform' | 'both';

export interface PolicyRule {
  readonly id: string;
  readonly title: Text;
  /** The figure or what is allowed, in words. */
  readonly value: Text;
  readonly source: string;
  readonly by: Enforcement;
  readonly how: Text;
}

export const policyRules: readonly PolicyRule[] = [
  {
    id: 'zero-mailbox',
    title: { ms: 'Peti mel baharu', en: 'New mailbox' },
    value: { ms: 'Tanpa sebarang data (zero-mailbox)', en: 'Without any data (zero-mailbox)' },
    source: 'S4 G¶10(ii)',
    by: 'system',
    how: {
      ms: 'Setiap akaun bermula dengan peti mel kosong.',
      en: 'Every account begins with an empty mailbox.',
    },
  },
  {
    id: 'storage',
    title: { ms: 'Storan', en: 'Storage' },
    value: {
      ms: 'Minimum 500 MB (Gred 40 ke bawah), 1 GB (41–47), 2 GB (48–53), 4 GB (54 ke atas); maksimum 10 GB',
      en: 'At least 500 MB (grade 40 and below), 1 GB (41–47), 2 GB (48–53), 4 GB (54 and above); at most 10 GB',
    },
    source: `${storageMinima.source}; ${storageRange.source}`,
    by: 'system',
    how: {
      ms: 'Saiz di bawah minimum memerlukan sebab, yang direkodkan.',
      en: 'A size below the minimum needs a reason, which is on record.',
    },
  },
  {
    id: 'attachments',
    title: { ms: 'Lampiran', en: 'Attachments' },
    value: {
      ms: 'Jumlah lampiran satu mesej tidak melebihi 10 MB; lebih besar melalui BMT, maksimum 2 GB setiap fail dan setiap mesej',
      en: 'Attachments of one message at most 10 MB together; larger ones by BMT, at most 2 GB a file and a message',
    },
    source: attachmentLimit.source,
    by: 'platform',
    how: {
      ms: 'Gerbang e-mel bertanya kepada sistem ini sebelum mesej dihantar.',
      en: 'The mail gateway asks this system before a message goes out.',
    },
  },
  {
    id: 'password',
    title: { ms: 'Kata laluan asal', en: 'Default password' },
    value: {
      ms: 'Mesti ditukar kepada kata laluan yang memenuhi ciri keselamatan',
      en: 'Must be changed to one that meets the security features',
    },
    source: 'S4 G¶10(v); S3 §4.8 T3',
    by: 'system',
    how: {
      ms: 'Kata laluan ditetapkan oleh pengguna sendiri pada log masuk pertama, dan selepas ditetapkan oleh pentadbir.',
      en: 'Users set their own at the first sign-in, and after an administrator has set one.',
    },
  },
  {
    id: 'quota-90',
    title: { ms: 'Notis penggunaan', en: 'Notice of use' },
    value: {
      ms: 'Pengguna dimaklumkan apabila kandungan peti mel mencapai 90% storan',
      en: 'Users are told when the mailbox reaches 90% of its storage',
    },
    source: 'S4 G¶10(vi)',
    by: 'system',
    how: {
      ms: 'Disemak setiap hari daripada ukuran platform e-mel.',
      en: 'Checked every day by what the mail platform measured.',
    },
  },
  {
    id: 'forwarding',
    title: { ms: 'Pemajuan automatik', en: 'Automatic forwarding' },
    value: {
      ms: 'Hanya kepada pengguna dalam agensi yang sama',
      en: 'Only to users in the same agency',
    },
    source: 'S4 G¶10(vii)',
    by: 'system',
    how: {
      ms: 'Ditetapkan dalam Modul Pengguna; tamat apabila penerimanya dinyahaktifkan atau ditamatkan.',
      en: 'Set in the user module; it ends when its receiver is disabled or ends.',
    },
  },
  {
    id: 'external-storage',
    title: { ms: 'Pautan kepada storan luar', en: 'Links to external storage' },
    value: {
      ms: 'Tidak dibenarkan, contohnya dropbox, google drive dan sky drive',
      en: 'Not allowed, for example dropbox, google drive and sky drive',
    },
    source: linkSource,
    by: 'platform',
    how: {
      ms: 'Gerbang e-mel bertanya kepada sistem ini; senarai hos dikemas kini oleh MAMPU.',
      en: 'The mail gateway asks this system; MAMPU keeps the list of hosts.',
    },
  },
];
