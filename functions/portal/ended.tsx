import type { JSX } from 'preact';
import type { CaseRecord } from '../../schemas/cases/request.ts';
import { Panel, Written } from '../web/components/messages.tsx';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { requestTexts as texts } from './texts/request.ts';

/** Why a request was ended from outside its procedure, if it was. */
export function EndedFromOutside(props: {
  readonly ui: Ui;
  readonly records: readonly CaseRecord[];
}): JSX.Element | null {
  const { ui, records } = props;
  const record = records.find(({ kind, data }) => kind === 'ended' && data['status'] === 'ENDED');
  if (record === undefined) return null;
  const reason = record.personal?.['reason'];
  return (
    <Panel tone="warning" title={ui.t(texts.endedWhy)}>
      {typeof reason === 'string' ? <Written text={reason} /> : <p>{ui.t(texts.endedNoReason)}</p>}
      <p class="sub">
        <At ui={ui} at={record.at} />
      </p>
    </Panel>
  );
}
