import type { Text } from '../../../schemas/vocabulary.ts';

export const agencyTexts = {
  title: { ms: 'Agensi', en: 'Agencies' },
  new: { ms: 'Daftar agensi', en: 'Register an agency' },
  none: {
    ms: 'Belum ada agensi. Daftarkan yang pertama.',
    en: 'There is no agency yet. Register the first.',
  },
  name: { ms: 'Nama agensi', en: 'Name of the agency' },
  shortName: { ms: 'Nama singkatan', en: 'Short name' },
  postmaster: { ms: 'Alamat e-mel postmaster', en: 'Postmaster’s e-mail address' },
  state: { ms: 'Status', en: 'Status' },
  ACTIVE: { ms: 'Aktif', en: 'Active' },
  ENDED: { ms: 'Ditamatkan', en: 'Ended' },
  registered: { ms: 'Didaftarkan', en: 'Registered' },
  officers: { ms: 'Pegawai agensi ini', en: 'Officers of this agency' },
  change: { ms: 'Ubah butiran', en: 'Change details' },
  end: { ms: 'Tamatkan agensi', en: 'End the agency' },
  save: { ms: 'Simpan', en: 'Save' },
  register: { ms: 'Daftar agensi', en: 'Register the agency' },
  back: { ms: 'Kembali ke senarai agensi', en: 'Back to the agencies' },
  backToAgency: { ms: 'Kembali ke agensi ini', en: 'Back to this agency' },
  changeTitle: { ms: 'Ubah butiran: {name}', en: 'Change details: {name}' },
  endTitle: { ms: 'Tamatkan {name}?', en: 'End {name}?' },
  endText: {
    ms: 'Agensi ini tidak lagi boleh membuat permohonan, dan pegawai baharu tidak boleh didaftarkan baginya. Rekodnya kekal. Penamatan tidak boleh dibatalkan.',
    en: 'The agency can no longer apply for anything, and no new officer can be registered for it. Its records remain. This cannot be undone.',
  },
  endButton: { ms: 'Ya, tamatkan agensi', en: 'Yes, end the agency' },
  inUseTitle: { ms: 'Agensi ini belum boleh ditamatkan', en: 'This agency cannot be ended yet' },
  officersLeft: {
    ms: 'Masih ada pegawai dengan peranan. Tamatkan semua pegawai agensi ini dahulu.',
    en: 'It still has officers with roles. End all its officers first.',
  },
  requestsLeft: {
    ms: 'Masih ada permohonan yang belum selesai. Tunggu sehingga selesai atau minta ia ditarik balik.',
    en: 'It still has open applications. Wait until they end or ask for their withdrawal.',
  },
  relaysLeft: {
    ms: 'Masih ada perkhidmatan e-mel relay. Tamatkan perkhidmatan itu dahulu.',
    en: 'It still has e-mail relay services. Terminate them first.',
  },
  created: { ms: 'Agensi telah didaftarkan.', en: 'The agency is registered.' },
  changed: { ms: 'Butiran telah disimpan.', en: 'The details are saved.' },
  ended: { ms: 'Agensi telah ditamatkan.', en: 'The agency has ended.' },
} as const satisfies Record<string, Text>;
