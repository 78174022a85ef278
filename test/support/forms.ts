/** What people fill in. Dates lie in the past, so that they are right on any day. */

export type FormInput = Readonly<Record<string, unknown>>;

/** A complete relay form (D.2). `unique` goes into the application's name, so that a test finds its own. */
export function aRelayForm(unique: string, overrides: FormInput = {}): FormInput {
  return {
    appName: `Sistem Notifikasi ${unique}`,
    appIp: '10.1.2.3',
    appDomain: 'notifikasi.kpc.example',
    appItAdmin: 'Hafiz bin Latif',
    appItAdminEmail: 'hafiz@kpc.example',
    appEmail: 'notifikasi@kpc.example',
    agency: 'Kementerian Perkhidmatan Contoh',
    division: 'Bahagian Pengurusan Maklumat',
    serverLocation: 'Putrajaya',
    reason: 'Notifikasi kepada pengguna',
    ...signOffs,
    ...overrides,
  };
}

const signOffs = {
  preparerName: 'Kamal bin Yusof',
  preparerPost: 'Ketua Penolong Setiausaha',
  preparerDate: '2026-01-05',
  reviewerName: 'Aisyah binti Rahman',
  reviewerPost: 'Penolong Pegawai Teknologi Maklumat',
  reviewerDate: '2026-01-06',
};

/** What an agency fills in to end a relay; the rest comes from the relay. */
export function aTerminationForm(overrides: FormInput = {}): FormInput {
  return { terminationReason: 'Aplikasi telah ditamatkan', ...signOffs, ...overrides };
}

/** What an agency fills in to change a relay: another address and sender. */
export function aChangeForm(unique: string, overrides: FormInput = {}): FormInput {
  return aRelayForm(unique, { appIp: '10.9.8.7', appEmail: 'baharu@kpc.example', ...overrides });
}

/** TM's sign-off, which the desk records when the form is complete (D-22). */
export const tmSignOff: FormInput = {
  tmName: 'Suresh a/l Kumar',
  tmPost: 'Pengurus Perkhidmatan',
  tmDate: '2026-01-07',
};

export const configuration: FormInput = { configuration: 'Relay dikonfigurasi pada pelayan A, port 25.' };

export const testers: FormInput = { testers: 'Aisyah binti Rahman, Kamal bin Yusof', testedOn: '2026-01-08' };
