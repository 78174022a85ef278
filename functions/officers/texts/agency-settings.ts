import type { Text } from '../../../schemas/vocabulary.ts';

export const settingsTexts = {
  title: { ms: 'Tetapan agensi', en: 'What the agency has set' },
  change: { ms: 'Ubah tetapan', en: 'Change the settings' },
  changeTitle: { ms: 'Tetapan: {name}', en: 'Settings: {name}' },
  backToAgency: { ms: 'Kembali ke agensi ini', en: 'Back to this agency' },
  save: { ms: 'Simpan', en: 'Save' },
  saved: { ms: 'Tetapan telah disimpan.', en: 'The settings are saved.' },
  none: { ms: 'Tiada', en: 'None' },
  handlerOnly: { ms: 'Hanya pengendali senarai dimaklumkan', en: 'Only the handler of the list is told' },
  noManagerTitle: { ms: 'Tiada Pengurus ICT', en: 'There is no ICT Manager' },
  noManager: {
    ms: 'Agensi ini meminta kelulusan Pengurus ICT, tetapi tiada pegawai aktif memegang peranan itu. Permohonan perkhidmatan tersebut tidak boleh dihantar sehingga seorang Pengurus ICT ditetapkan, atau tetapan ini diubah.',
    en: 'The agency asks its ICT Manager, but no active officer holds that role. Applications for these services cannot be sent until an ICT Manager is named, or the setting is changed.',
  },
  nameManager: { ms: 'Tetapkan Pengurus ICT', en: 'Name an ICT Manager' },
} as const satisfies Record<string, Text>;
