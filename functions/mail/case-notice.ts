import { addedNotices } from '../../schemas/notice-ids.ts';
import type { NoticeId } from '../../schemas/notice-ids.ts';
import type { EndStatus, Language, Text } from '../../schemas/vocabulary.ts';
import { formatDate, formatDateTime } from '../domain/format.ts';
import type { Block, Fact } from './blocks.ts';
import type { Notice } from './notice.ts';
import { chrome } from './words.ts';

/** What a notice about a request says. What is given is shown. */
export interface CaseNotice {
  readonly reference: string;
  readonly procedureTitle: Text;
  readonly requestTitle: string;
  readonly agencyName: string;
  readonly requesterName: string;
  readonly round: number;
  readonly status: Text;
  /** When the status began, ISO instant. */
  readonly since: string;
  /** What was written with the decision that led here. */
  readonly reason?: string;
  /** The desk's answer to MAMPU's reason. */
  readonly answer?: string;
  readonly fieldReasons?: readonly { readonly label: Text; readonly reason: string }[];
  /** The n-th visit to this step. */
  readonly attempt?: number;
  /** The request ends with this notice. */
  readonly ends?: EndStatus;
  /** MAMPU's refusal is final (D-19). */
  readonly final?: boolean;
  /** What the step of the task that the notice brings asks its holder to do. */
  readonly ask?: Text;
  /** The outcome that led to the task which the notice brings. */
  readonly reachedBy?: string;
  /** When the task was opened, ISO instant. */
  readonly openedAt?: string;
  /** Fields of the form that the notice names, e.g. the date until which an account is disabled. */
  readonly more?: readonly NamedValue[];
  /** Lists that the reader handles (N-16, N-17), or that the notice is about (N-19 to N-22, N-46). */
  readonly lists?: readonly string[];
  /** A fresh access code, as it is typed (N-08); `codeExpiresAt` is an ISO instant. */
  readonly code?: string;
  readonly codeExpiresAt?: string;
  /** The reader is the user himself, whose code went to somebody else (N-09). */
  readonly codeElsewhere?: boolean;
  /** Category of the account, as it was registered. */
  readonly category?: Text;
  readonly url: string;
  /** The reader has no account: no page of ours is open to him, and the mail says all. */
  readonly noWayIn?: boolean;
  /** Given when the link was made for this reader alone. */
  readonly linkExpiresAt?: string;
}

/** A value of a form with its label. A `date` is `yyyy-mm-dd`. */
export interface NamedValue {
  readonly label: Text;
  readonly value: string | Text;
  readonly isDate: boolean;
}

/** The words of one notice. */
export interface CaseWords {
  /** Opens the subject. */
  readonly wanted: Text;
  /** The first line: what the reader should do. */
  readonly ask: Text;
  /** What else he needs to know. */
  readonly explain?: readonly Text[];
  readonly reasonLabel?: Text;
  readonly answerLabel?: Text;
  /** About a link for this reader alone, where it does not decide anything. */
  readonly linkNote?: Text;
  readonly button: Text;
  /** Where the button leads; to the case when absent. */
  readonly url?: string;
  /** What the mail itself comes with, when the case is not said to be so yet. */
  readonly status?: Text;
}

/** Button of a notice that asks for nothing. */
export const viewRequest: Text = { ms: 'Lihat permohonan', en: 'View the application' };

/** A notice about a request. The facts are the same in each; the words are its own. */
export function caseNotice(id: NoticeId, words: (data: CaseNotice) => CaseWords): Notice<CaseNotice> {
  return {
    compose(data, language) {
      const said = words(data);
      return {
        wanted: said.wanted[language],
        about: data.procedureTitle[language],
        reference: data.reference,
        blocks: [
          { kind: 'heading', text: said.ask[language] },
          ...(said.explain ?? []).map((text): Block => ({ kind: 'paragraph', text: text[language] })),
          { kind: 'facts', rows: facts({ ...data, status: said.status ?? data.status }, language) },
          ...reasons(data, said, language),
          ...(data.noWayIn === true ? [] : [action(data, said, language)]),
          ...smallPrint(id, data, said).map((text): Block => ({ kind: 'small', text: text[language] })),
        ],
      };
    },
  };
}

function action(data: CaseNotice, { button, url }: CaseWords, language: Language): Block {
  const { inClear } = chrome[language];
  return { kind: 'action', label: button[language], inClear, url: url ?? data.url };
}

function facts(data: CaseNotice, language: Language): readonly Fact[] {
  const fact = (ms: string, en: string, value: string): Fact => ({ label: { ms, en }[language], value });
  const time = (iso: string) => formatDateTime(iso, language);
  return [
    fact('No. rujukan', 'Reference', data.reference),
    fact('Prosedur', 'Procedure', data.procedureTitle[language]),
    fact('Perkara', 'About', data.requestTitle),
    fact('Agensi', 'Agency', data.agencyName),
    fact('Pemohon', 'Sent by', data.requesterName),
    ...(data.round > 1 ? [fact('Pusingan borang', 'Round of the form', `${data.round}`)] : []),
    fact('Status', 'Status', data.status[language]),
    fact('Status sejak', 'Status since', time(data.since)),
    ...(data.more ?? []).map(({ label, value, isDate }) => ({
      label: label[language],
      value: typeof value !== 'string' ? value[language] : isDate ? formatDate(value, language) : value,
    })),
    ...(data.lists === undefined || data.lists.length === 0
      ? []
      : [
          fact(
            'Senarai e-mel',
            data.lists.length === 1 ? 'Mailing list' : 'Mailing lists',
            data.lists.join(', '),
          ),
        ]),
    ...(data.category === undefined
      ? []
      : [fact('Kategori akaun', 'Category of the account', data.category[language])]),
    ...(data.code === undefined ? [] : [fact('Kod akses', 'Access code', data.code)]),
    ...(data.codeExpiresAt === undefined
      ? []
      : [fact('Kod akses sah sehingga', 'Access code valid until', time(data.codeExpiresAt))]),
    ...(data.final ? [fact('Keputusan MAMPU', 'MAMPU’s decision', FINAL[language])] : []),
    ...(data.attempt !== undefined && data.attempt > 1
      ? [fact('Bilangan kali di langkah ini', 'Times at this step', `${data.attempt}`)]
      : []),
    ...(data.openedAt === undefined || time(data.openedAt) === time(data.since)
      ? []
      : [fact('Menunggu tindakan sejak', 'Waiting for action since', time(data.openedAt))]),
    ...(data.linkExpiresAt === undefined
      ? []
      : [fact('Pautan sah sehingga', 'Link valid until', time(data.linkExpiresAt))]),
  ];
}

const FINAL: Text = { ms: 'Tidak lulus (muktamad)', en: 'Refused (final)' };

function reasons(data: CaseNotice, words: CaseWords, language: Language): readonly Block[] {
  const general = [
    { label: words.reasonLabel ?? { ms: 'Sebab', en: 'Reason' }, reason: data.reason },
    {
      label: words.answerLabel ?? { ms: 'Jawapan Meja Bantuan', en: 'Answer of the Service Desk' },
      reason: data.answer,
    },
  ].flatMap(({ label, reason }) => (reason ? [{ label: label[language], reason }] : []));
  const fields = (data.fieldReasons ?? []).map(({ label, reason }) => ({ label: label[language], reason }));
  return [
    ...(fields.length > 0 ? [{ kind: 'reasons' as const, title: TO_CORRECT[language], items: fields }] : []),
    ...(general.length > 0 ? [{ kind: 'reasons' as const, items: general }] : []),
  ];
}

const TO_CORRECT: Text = { ms: 'Butiran yang perlu dibetulkan', en: 'Items to correct' };

function smallPrint(id: NoticeId, data: CaseNotice, { linkNote }: CaseWords): readonly Text[] {
  return [
    ...(data.linkExpiresAt === undefined ? [] : [linkNote ?? PERSONAL_LINK]),
    ...((addedNotices as readonly NoticeId[]).includes(id) ? [ADDED] : []),
  ];
}

const PERSONAL_LINK: Text = {
  ms: 'Pautan ini untuk anda sahaja: jangan majukan e-mel ini. Keputusan direkodkan hanya selepas anda mengesahkannya.',
  en: 'This link is for you alone: do not forward this mail. A decision is recorded only after you confirm it.',
};

/** The documents do not state this notice (spec F, kind REC; REQ-GEN-03). */
const ADDED: Text = {
  ms: 'Notis tambahan sistem, bukan daripada prosedur.',
  en: 'Additional notice of the system, not stated by the procedure.',
};
