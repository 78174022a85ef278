import type { JSX } from 'preact';
import type { Field } from '../../../schemas/field.ts';
import type { RefusedMember } from '../../domain/errors.ts';
import { membersScriptPath } from '../members-script.ts';
import { membersTexts as texts, refusedTexts } from '../texts/members.ts';
import type { Ui } from '../ui.ts';
import { Address } from './address.tsx';
import { DataTable } from './lists.tsx';
import { Panel } from './messages.tsx';

/** Addresses to type, to paste, or to read from a file where the browser runs scripts (see `membersScript`). */
export function MembersBox(props: {
  readonly ui: Ui;
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}): JSX.Element {
  const { ui, id, name, text, describedBy, invalid = false } = props;
  const { readFile, fileRead, fileTooLarge } = texts;
  const said = {
    readFile: ui.t(readFile),
    fileRead: ui.t(fileRead),
    fileTooLarge: ui.t(fileTooLarge),
  };
  return (
    <>
      <textarea
        id={id}
        name={name}
        rows={8}
        spellcheck={false}
        autocapitalize="none"
        aria-describedby={describedBy}
        data-members={JSON.stringify(said)}
        {...(invalid ? { 'aria-invalid': 'true' as const } : {})}
      >
        {text}
      </textarea>
      <script src={membersScriptPath} defer />
    </>
  );
}

/** Whether a page with these fields needs the script. */
export function takesMembers(fields: readonly Field[]): boolean {
  return fields.some(({ kind }) => kind === 'members');
}

const shownAtOnce = 20;

/** Addresses to read: how many, and which. A long list is folded away. */
export function MembersList({ ui, text }: { readonly ui: Ui; readonly text: string }): JSX.Element {
  const { t } = ui;
  const addresses = text.split('\n').filter((line) => line.trim() !== '');
  const n = addresses.length;
  const list = (
    <ul class="plain">
      {addresses.map((address) => (
        <li key={address}>
          <Address address={address} />
        </li>
      ))}
    </ul>
  );
  if (addresses.length <= shownAtOnce) {
    return (
      <>
        {addresses.length === 1 ? null : <strong>{t(texts.count, { n })}</strong>}
        {list}
      </>
    );
  }
  return (
    <details>
      <summary>{t(texts.showAll, { n })}</summary>
      {list}
    </details>
  );
}

const refusedShown = 200;

/** What of the addresses cannot be taken, each with its reason, and a button that goes on without them. */
export function RefusedMembers(props: {
  readonly ui: Ui;
  readonly refused: readonly RefusedMember[];
  /** How many addresses are left without them. */
  readonly left: number;
}): JSX.Element {
  const { ui, refused, left } = props;
  const { t } = ui;
  const n = refused.length;
  const more = n - refusedShown;
  return (
    <Panel tone="warning" title={t(texts.refusedTitle, { n })}>
      <p>{t(left > 0 ? texts.refusedLead : texts.refusedAll)}</p>
      <DataTable
        caption={t(texts.refusedTitle, { n })}
        rows={refused.slice(0, refusedShown)}
        keyOf={({ address }, index) => `${address} ${index}`}
        columns={[
          { title: t(texts.address), cell: ({ address }) => <Address address={address} /> },
          { title: t(texts.why), cell: (each) => whyRefused(ui, each) },
        ]}
      />
      {more > 0 ? <p>{t(texts.refusedMore, { n: more })}</p> : null}
      {left > 0 ? (
        <p>
          <button class="button" type="submit" form="main-form" name="action" value="drop">
            {t(texts.drop, { n })}
          </button>
        </p>
      ) : null}
    </Panel>
  );
}

function whyRefused({ t }: Ui, { why, path = [] }: RefusedMember): string {
  return t(refusedTexts[why], { path: path.join(' → ') });
}
