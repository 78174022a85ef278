import { statusNames, type Status, type Text } from '../../../schemas/vocabulary.ts';

/** Value-added services on the page of a user. */
export const serviceTexts = {
  title: { ms: 'Perkhidmatan nilai tambah', en: 'Value-added services' },
  service: { ms: 'Perkhidmatan', en: 'Service' },
  since: { ms: 'sejak', en: 'since' },
  contentKept: {
    ms: 'E-mel yang telah diarkib masih boleh dibaca.',
    en: 'Mail that was archived can still be read.',
  },
} as const satisfies Record<string, Text>;

/** How far a request for a service is, in the words of somebody who has never read the procedure. */
const said: Partial<Readonly<Record<Status, Text>>> = {
  RECEIVED: {
    ms: 'Permohonan sedang disemak oleh pentadbir UC agensi anda.',
    en: 'The UC administrator of your agency is reviewing the application.',
  },
  AWAITING_ICT_MANAGER: {
    ms: 'Permohonan telah disemak dan menunggu kelulusan Pengurus ICT agensi anda.',
    en: 'The application was reviewed and waits for the approval of the ICT Manager of your agency.',
  },
  CONFIGURING: {
    ms: 'Permohonan diterima; pentadbir sedang membuat konfigurasi.',
    en: 'The application was accepted; the administrator is configuring it.',
  },
  INFORMING: {
    ms: 'Keputusan telah dibuat; anda sedang dimaklumkan.',
    en: 'It is decided; you are being told.',
  },
  AWAITING_USER_SETUP: {
    ms: 'Sedia digunakan selepas anda membuat pemasangan dan mengesahkannya.',
    en: 'Ready once you have set it up and confirmed it.',
  },
};

export function howFar(status: Status): Text {
  return said[status] ?? statusNames[status];
}
