import type { ListHistory } from '../../../schemas/directory/list.ts';
import type { Text } from '../../../schemas/vocabulary.ts';

/** What was done to a mailing list, by the code of its history. */
export const listActionTexts: Readonly<Record<ListHistory['action'], Text>> = {
  'create-list': { ms: 'Senarai diwujudkan', en: 'List created' },
  'update-list': { ms: 'Maklumat senarai dikemas kini', en: 'Information of the list updated' },
  'add-members': { ms: 'Ahli ditambah', en: 'Members added' },
  'remove-members': { ms: 'Ahli dikeluarkan', en: 'Members removed' },
  'end-list': { ms: 'Senarai ditamatkan', en: 'List ended' },
  'restore-list': { ms: 'Senarai dipulihkan', en: 'List restored' },
  'clear-list': {
    ms: 'Keahlian dibuang selepas tempoh pemulihan',
    en: 'Places removed after the time to restore it',
  },
};
