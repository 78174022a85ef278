import type { Text } from '../../schemas/vocabulary.ts';

/** The scheduled checks that people look at (spec C.7): those that act on what a day brings. */
export interface ScheduledCheck {
  readonly name: string;
  readonly title: Text;
  readonly says: Text;
  readonly source: string;
}

export const scheduledChecks: readonly ScheduledCheck[] = [
  {
    name: 'access-rights',
    title: { ms: 'Hak capaian yang bermula dan tamat', en: 'Access rights that begin and end' },
    says: {
      ms: 'Memulakan dan menamatkan peranan pegawai pada tarikhnya. Pemegang terakhir peranan yang membuat keputusan kekal sehingga ada pengganti.',
      en: 'Begins and ends roles of officers on their day. The last holder of a deciding role keeps it until there is another.',
    },
    source: 'S4 G¶18(v)',
  },
  {
    name: 'quota-90',
    title: { ms: 'Peti mel mencapai 90 %', en: 'Mailboxes at 90 %' },
    says: {
      ms: 'Memaklumkan pengguna sekali bagi setiap kali peti mel mencapai 90 % daripada storannya.',
      en: 'Tells the user, once each time his mailbox reaches 90 % of its storage.',
    },
    source: 'S4 G¶10(vi)',
  },
  {
    name: 'inactive-90',
    title: { ms: 'Akaun tidak aktif melebihi 90 hari', en: 'Accounts inactive for more than 90 days' },
    says: {
      ms: 'Menyenaraikan akaun yang tidak aktif dan meminta pentadbir agensi membuat keputusan. Tiada akaun ditamatkan secara automatik.',
      en: 'Lists inactive accounts and asks the administrators of the agency to decide. No account ends by itself.',
    },
    source: 'S4 G¶15(iv)',
  },
  {
    name: 'disabled-until',
    title: { ms: 'Tarikh nyahaktif tiba', en: 'Dates of disabled accounts' },
    says: {
      ms: 'Mengingatkan pentadbir agensi pada tarikh akaun dinyahaktifkan berakhir.',
      en: 'Reminds the administrators of the agency on the day until which an account is disabled.',
    },
    source: 'S3 §4.9',
  },
  {
    name: 'dated-tasks',
    title: { ms: 'Tarikh kuat kuasa', en: 'Effective dates' },
    says: {
      ms: 'Meneruskan apa yang menunggu tarikhnya: penamatan akaun, tempoh pemulihan dan kod akses yang tamat.',
      en: 'Goes on with what waits for its day: terminations, restore windows, access codes that expire.',
    },
    source: 'S3 §4.11',
  },
  {
    name: 'reminders',
    title: { ms: 'Tugasan yang lama menunggu', en: 'Tasks that wait too long' },
    says: {
      ms: 'Mengingatkan pemegang tugasan yang menunggu terlalu lama.',
      en: 'Reminds the holders of tasks that wait too long.',
    },
    source: '–',
  },
  {
    name: 'contract-dates',
    title: { ms: 'Tarikh kontrak e-mel', en: 'Dates of e-mail contracts' },
    says: {
      ms: 'Mengingatkan agensi supaya merancang peralihan sebelum kontrak e-melnya tamat.',
      en: 'Reminds agencies to plan the move before their e-mail contract ends.',
    },
    source: 'S4 G¶7',
  },
  {
    name: 'availability',
    title: { ms: 'Ketersediaan perkhidmatan', en: 'Availability of the service' },
    says: {
      ms: 'Mengira ketersediaan bagi tempoh yang telah tamat dan membandingkannya dengan 99.5 %.',
      en: 'Computes the availability of a period that has ended and compares it with 99.5 %.',
    },
    source: 'S4 G¶5',
  },
  {
    name: 'usage-confirmation',
    title: { ms: 'Pengesahan penggunaan', en: 'Confirmation of use' },
    says: {
      ms: 'Meminta agensi mengesahkan penggunaannya apabila tempohnya tiba.',
      en: 'Asks agencies to confirm their use when its time comes.',
    },
    source: 'S4 G¶18',
  },
];

/** Whether what a check did on a day is kept. */
export function isReported(name: string): boolean {
  return scheduledChecks.some((each) => each.name === name);
}
