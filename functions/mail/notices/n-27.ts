import { formatDate } from '../../domain/format.ts';
import { quotaOf, sizeText } from '../../domain/quota.ts';
import type { Block, Fact } from '../blocks.ts';
import type { MailboxNotice } from '../mailbox-notice.ts';
import type { Notice } from '../notice.ts';
import { chrome } from '../words.ts';

/** N-27 (S4 G¶10(vi), BR-45): the mailbox has reached 90 % of its storage. To its user, once for each crossing (AMB-80). */
export const n27: Notice<MailboxNotice> = {
  compose: (data, language) => {
    const fact = (ms: string, en: string, value: string): Fact => ({ label: { ms, en }[language], value });
    const { percent, freeMb } = quotaOf(data.usedMb, data.quotaMb);
    const rows = [
      fact('Nama', 'Name', data.name),
      fact('Alamat e-mel', 'E-mail address', data.address),
      fact('Penggunaan', 'In use', `${sizeText(data.usedMb)} (${String(percent)} %)`),
      fact('Storan', 'Storage', sizeText(data.quotaMb)),
      fact('Baki', 'Free', sizeText(freeMb)),
      fact('Tarikh ukuran', 'Measured on', formatDate(data.day, language)),
    ];
    const blocks: readonly Block[] = [
      {
        kind: 'heading',
        text: {
          ms: 'Kurangkan kandungan peti mel anda.',
          en: 'Make room in your mailbox.',
        }[language],
      },
      {
        kind: 'paragraph',
        text: {
          ms: 'Kandungan peti mel anda telah mencapai 90 % daripada storan yang diperuntukkan. Apabila storan penuh, e-mel baharu tidak dapat diterima.',
          en: 'The content of your mailbox has reached 90 % of its storage. When the storage is full, new mail cannot be received.',
        }[language],
      },
      {
        kind: 'paragraph',
        text: {
          ms: 'Padam e-mel yang tidak diperlukan, kosongkan item yang dipadam, atau arkibkan e-mel lama. Jika anda memerlukan storan yang lebih besar, hubungi pentadbir UC agensi anda.',
          en: 'Delete mail that you do not need, empty the deleted items, or archive old mail. If you need more storage, ask the UC administrator of your agency.',
        }[language],
      },
      { kind: 'facts', rows },
      {
        kind: 'action',
        label: { ms: 'Lihat penggunaan peti mel', en: 'See the use of your mailbox' }[language],
        inClear: chrome[language].inClear,
        url: data.url,
      },
    ];
    const wanted = { ms: 'Peti mel anda hampir penuh', en: 'Your mailbox is nearly full' }[language];
    return { wanted: `${wanted} (${String(percent)} %)`, blocks };
  },
};
