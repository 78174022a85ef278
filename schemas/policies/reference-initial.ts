import type { Text } from '../vocabulary.ts';
import { packageChoices } from './accounts.ts';

/** With what the lists of reference data begin: only what the documents say. */

/** One entry of a list that MAMPU keeps. */
export interface ReferenceEntry {
  readonly value: string;
  readonly label: Text;
  /** Of a threshold; absent while nobody has set it. */
  readonly amount?: number | undefined;
  /** What else is known of it, by the name of its field. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/** The documents do not say what is in them (AMB-41). */
export const initialPackages: readonly ReferenceEntry[] = packageChoices.map(({ value }) => ({
  value,
  label: { ms: '', en: '' },
}));

/** The three products that S4 G¶10(viii) names as examples; sky drive is called OneDrive today (AMB-93). */
export const initialBlockedHosts: readonly ReferenceEntry[] = [
  host('dropbox.com', 'Dropbox'),
  host('drive.google.com', 'Google Drive'),
  host('skydrive.live.com', 'SkyDrive'),
  host('onedrive.live.com', 'OneDrive'),
  host('1drv.ms', 'OneDrive'),
];

function host(value: string, name: string): ReferenceEntry {
  return { value, label: { ms: name, en: name }, details: { host: value } };
}

/** S4 G¶6 to 10 and nothing else: SOP Migrasi 1GovUC is not at hand (AMB-86). */
export const initialChecklist: readonly ReferenceEntry[] = [
  item('PRE_MIGRATION', 'inventory', {
    ms: 'Inventori akaun e-mel sah agensi disediakan (perenggan 9, perenggan 10(i))',
    en: 'Inventory of the agency’s valid e-mail accounts prepared (paragraph 9, paragraph 10(i))',
  }),
  item('PRE_MIGRATION', 'domain', {
    ms: 'Domain agensi disahkan (perenggan 3(i)(c))',
    en: 'Domain of the agency confirmed (paragraph 3(i)(c))',
  }),
  item('PRE_MIGRATION', 'contract-free', {
    ms: 'Agensi disahkan tidak terikat dengan kontrak perkhidmatan e-mel (perenggan 7)',
    en: 'Agency confirmed not to be bound by an e-mail contract (paragraph 7)',
  }),
  item('MIGRATION', 'i', {
    ms: '(i) Akaun dimigrasi daripada akaun sedia ada yang sah, atau baharu jika agensi tiada perkhidmatan e-mel',
    en: '(i) Accounts come from valid existing ones, or are new where the agency had no e-mail service',
  }),
  item('MIGRATION', 'ii', {
    ms: '(ii) Peti mel diwujudkan tanpa sebarang data (zero-mailbox)',
    en: '(ii) Mailboxes are created without any data (zero-mailbox)',
  }),
  item('MIGRATION', 'iii', {
    ms: '(iii) Saiz storan minimum mengikut gred',
    en: '(iii) Minimum storage by grade',
  }),
  item('MIGRATION', 'iv', {
    ms: '(iv) Lampiran tidak melebihi 10 MB; yang lebih besar melalui BMT, maksimum 2 GB',
    en: '(iv) Attachments of at most 10 MB; larger ones by BMT, at most 2 GB',
  }),
  item('MIGRATION', 'v', {
    ms: '(v) Kata laluan asal ditukar mengikut ciri keselamatan',
    en: '(v) Default passwords changed under the security features',
  }),
  item('MIGRATION', 'vi', {
    ms: '(vi) Pengguna dimaklumkan apabila kandungan peti mel mencapai 90% storan',
    en: '(vi) Users are notified when the mailbox reaches 90% of its storage',
  }),
  item('MIGRATION', 'vii', {
    ms: '(vii) Pemajuan automatik hanya kepada pengguna dalam agensi yang sama',
    en: '(vii) Automatic forwarding only to users in the same agency',
  }),
  item('MIGRATION', 'viii', {
    ms: '(viii) Tiada pautan kepada storan luar seperti dropbox, google drive dan sky drive',
    en: '(viii) No links to external storage such as dropbox, google drive and sky drive',
  }),
  item('POST_MIGRATION', 'stable', {
    ms: 'Penggunaan e-mel 1GovUC di agensi disahkan stabil (perenggan 18(xv))',
    en: 'Use of 1GovUC e-mail in the agency confirmed stable (paragraph 18(xv))',
  }),
];

function item(phase: string, value: string, label: Text): ReferenceEntry {
  return { value, label, details: { phase } };
}

/** The documents give no figure, and none is invented (AMB-89). */
export const initialThresholds: readonly ReferenceEntry[] = [
  {
    value: 'least-active-percent',
    label: {
      ms: 'Pemantauan: peratus minimum akaun aktif (perenggan 13)',
      en: 'Monitoring: least per cent of active accounts (paragraph 13)',
    },
  },
  {
    value: 'most-inactive-percent',
    label: {
      ms: 'Pemantauan: peratus maksimum akaun tidak aktif (perenggan 13)',
      en: 'Monitoring: most per cent of inactive accounts (paragraph 13)',
    },
  },
  {
    value: 'least-storage-percent',
    label: {
      ms: 'Pemantauan: peratus minimum penggunaan storan (perenggan 13)',
      en: 'Monitoring: least per cent of storage used (paragraph 13)',
    },
  },
];

/** D.18: S3, S4 P¶5, S4 P¶10. */
export const initialHelpDesk: readonly ReferenceEntry[] = [
  {
    value: 'service-desk',
    label: { ms: 'Meja Bantuan 1GovUC (1GovUC Service Desk)', en: '1GovUC Service Desk' },
    details: { email: 'vadsservicedesk@vads.com.my' },
  },
  {
    value: 'portal',
    label: { ms: 'Portal 1GovUC', en: '1GovUC portal' },
    details: { web: 'www.1govuc.gov.my' },
  },
  {
    value: 'mampu',
    label: { ms: 'Pertanyaan MAMPU', en: 'MAMPU enquiries' },
    details: {
      phone: '03-8000 8000',
      fax: '03-8000 8001',
      email: 'webmaster@mampu.gov.my',
      web: 'www.mampu.gov.my',
      address:
        'Aras 6, Blok B2, Kompleks Jabatan Perdana Menteri, Pusat Pentadbiran Kerajaan Persekutuan, 62502 Putrajaya',
    },
  },
];
