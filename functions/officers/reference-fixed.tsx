import type { JSX } from 'preact';
import { channelNames, channels } from '../../schemas/directory-words.ts';
import { gradeChoices } from '../../schemas/policies/accounts.ts';
import { inactiveDays, nearlyFullPercent } from '../../schemas/policies/usage.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { Facts } from '../web/components/lists.tsx';
import type { Ui } from '../web/ui.ts';
import { referenceTexts as texts } from './texts/reference.ts';

/** Lists whose values the documents state: shown, and not changed (AMB-20, AMB-43). */

interface FixedList {
  readonly title: Text;
  readonly values: (ui: Ui) => readonly string[];
  readonly source: string;
}

const lists: readonly FixedList[] = [
  {
    title: { ms: 'Saluran permohonan dan status', en: 'Channels of requests and statuses' },
    values: ({ t }) => channels.map((channel) => t(channelNames[channel])),
    source: 'S1 §4.1, S2 §4.1',
  },
  {
    title: { ms: 'Gred', en: 'Grades' },
    values: ({ t }) => gradeChoices.map(({ label }) => t(label)),
    source: 'S3 §4.5 T7',
  },
  {
    title: { ms: 'Notis penggunaan peti mel', en: 'Notice of mailbox use' },
    values: () => [`${String(nearlyFullPercent.value)} %`],
    source: nearlyFullPercent.source,
  },
  {
    title: { ms: 'Akaun tidak aktif: melebihi (hari)', en: 'Inactive account: more than (days)' },
    values: () => [String(inactiveDays.value)],
    source: inactiveDays.source,
  },
];

export function FixedLists({ ui }: { readonly ui: Ui }): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2>{t(texts.fixed)}</h2>
      <p>{t(texts.fixedLead)}</p>
      <Facts
        facts={lists.map(({ title, values, source }) => ({
          label: t(title),
          value: `${values(ui).join(', ')} (${source})`,
        }))}
      />
    </section>
  );
}
