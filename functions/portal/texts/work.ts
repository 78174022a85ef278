import type { Text } from '../../../schemas/vocabulary.ts';

export const workTexts = {
  title: { ms: 'Kerja saya', en: 'My work' },
  waiting: { ms: 'Menunggu tindakan anda', en: 'Waiting for you' },
  waitingCount: { ms: 'Menunggu tindakan anda ({n})', en: 'Waiting for you ({n})' },
  oldestFirst: { ms: 'Yang paling lama menunggu di atas.', en: 'The longest wait comes first.' },
  nothing: { ms: 'Tiada tugasan menunggu anda sekarang.', en: 'Nothing waits for you now.' },
  reminded: { ms: 'Peringatan dihantar', en: 'Reminder sent' },
  after: { ms: 'Selepas: {outcome}', en: 'After: {outcome}' },
  waitingSince: { ms: 'menunggu sejak', en: 'waiting since' },
  agencyRequests: { ms: 'Permohonan agensi yang belum selesai', en: 'Open applications of the agency' },
  noRequests: {
    ms: 'Agensi anda tiada permohonan yang belum selesai.',
    en: 'Your agency has no open application.',
  },
  start: { ms: 'Mulakan permohonan baharu', en: 'Start a new application' },
  all: { ms: 'Semua permohonan', en: 'All applications' },
  drafts: { ms: 'Draf agensi', en: 'Drafts of the agency' },
  draftUntitled: { ms: '(belum bernama)', en: '(no name yet)' },
  draftSaved: { ms: 'disimpan oleh {name}', en: 'saved by {name}' },
  deleteDraft: { ms: 'Padam', en: 'Delete' },
  deleteDraftTitle: { ms: 'Padam draf ini?', en: 'Delete this draft?' },
  deleteDraftText: {
    ms: 'Draf "{title}" dipadam untuk semua pentadbir agensi anda. Tindakan ini tidak boleh dibatalkan.',
    en: 'The draft “{title}” is deleted for all administrators of your agency. This cannot be undone.',
  },
  deleteDraftButton: { ms: 'Padam draf', en: 'Delete the draft' },
  reference: { ms: 'No. rujukan', en: 'Reference' },
  application: { ms: 'Permohonan', en: 'Application' },
  status: { ms: 'Status', en: 'Status' },
  since: { ms: 'Sejak', en: 'Since' },
  saved: {
    ms: 'Draf disimpan. Ia dikekalkan selama {days} hari.',
    en: 'The draft is saved. It is kept for {days} days.',
  },
  deleted: { ms: 'Draf dipadam.', en: 'The draft is deleted.' },
} as const satisfies Record<string, Text>;
