import type { ComponentChildren, JSX } from 'preact';
import {
  documentKindNames,
  type DocumentVersion,
  type LibraryDocument,
} from '../../../schemas/directory/document.ts';
import type { ReferenceEntry } from '../../../schemas/policies/reference-initial.ts';
import { migrationSop, sourceDocuments } from '../../../schemas/policies/service-catalogue.ts';
import { fileSize } from '../../domain/format.ts';
import { libraryTexts as texts } from '../texts/library.ts';
import { At } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { DataTable } from './lists.tsx';
import { EmptyState } from './messages.tsx';
import { Tag } from './status-tag.tsx';

interface LibraryProps {
  readonly ui: Ui;
  /** Where these pages are: `/library` of officers, `/my/library` of users. */
  readonly base: string;
  readonly documents: readonly LibraryDocument[];
  readonly contacts: readonly ReferenceEntry[];
  /** What only who keeps the library sees, above the documents. */
  readonly keeping?: ComponentChildren;
}

/** Documents, help desk, and what stands elsewhere (PORTAL-REFERENCE.2). */
export function Library({ ui, base, documents, contacts, keeping }: LibraryProps): JSX.Element {
  const { t } = ui;
  return (
    <>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      <h2>{t(texts.documents)}</h2>
      {keeping}
      {documents.length === 0 ? (
        <EmptyState text={t(texts.none)} />
      ) : (
        <DataTable
          caption={t(texts.documents)}
          rows={documents}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t(texts.document),
              cell: ({ id, title, state }) => (
                <>
                  <a href={`${base}/${id}`}>{t(title)}</a>{' '}
                  {state === 'WITHDRAWN' ? <Tag ui={ui} text={texts.withdrawn} tone="grey" /> : null}
                </>
              ),
            },
            { title: t(texts.kind), cell: ({ kind }) => t(documentKindNames[kind]) },
            { title: t(texts.version), cell: ({ newest }) => newest.label, narrow: true },
            { title: t(texts.get), cell: ({ newest }) => <GetIt ui={ui} base={base} version={newest} /> },
          ]}
        />
      )}
      <h2>{t(migrationSop.title)}</h2>
      <p>
        {t(texts.sop)} ({migrationSop.source}){' '}
        <a href={migrationSop.address} rel="noreferrer">
          {t(texts.sopLink)}
        </a>
      </p>
      <HelpDesk ui={ui} contacts={contacts} />
      <h2>{t(texts.sources)}</h2>
      <DataTable
        caption={t(texts.sources)}
        rows={sourceDocuments}
        keyOf={({ number }) => number}
        columns={[
          { title: t(texts.document), cell: ({ title }) => t(title) },
          { title: t(texts.number), cell: ({ number }) => number },
        ]}
      />
    </>
  );
}

/** To the file, or to where the document stands. */
export function GetIt(props: {
  readonly ui: Ui;
  readonly base: string;
  readonly version: DocumentVersion;
}): JSX.Element {
  const { ui, base, version } = props;
  const { documentId, no, file, address = '' } = version;
  if (file !== undefined)
    return (
      <a href={`${base}/${documentId}/${String(no)}`}>{ui.t(texts.file, { size: fileSize(file.size) })}</a>
    );
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return (
    <a href={address} rel="noreferrer">
      {ui.t(texts.web, { host })}
    </a>
  );
}

/** One document with all its versions. */
export function DocumentVersions(props: {
  readonly ui: Ui;
  readonly base: string;
  readonly versions: readonly DocumentVersion[];
}): JSX.Element {
  const { ui, base, versions } = props;
  const { t } = ui;
  return (
    <>
      <h2>{t(texts.versions)}</h2>
      <DataTable
        caption={t(texts.versions)}
        rows={versions}
        keyOf={({ no }) => no}
        columns={[
          { title: t(texts.version), cell: ({ label }) => label },
          { title: t(texts.published), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
          { title: t(texts.by), cell: ({ by }) => by },
          { title: t(texts.get), cell: (version) => <GetIt ui={ui} base={base} version={version} /> },
        ]}
      />
    </>
  );
}

function HelpDesk({ ui, contacts }: Pick<LibraryProps, 'ui' | 'contacts'>): JSX.Element | null {
  const { t } = ui;
  if (contacts.length === 0) return null;
  return (
    <>
      <h2>{t(texts.helpDesk)}</h2>
      <DataTable
        caption={t(texts.helpDesk)}
        rows={contacts}
        keyOf={({ value }) => value}
        columns={[
          { title: t(texts.contact), cell: ({ label }) => t(label) },
          { title: t(texts.reach), cell: ({ details = {} }) => <Reach ui={ui} details={details} /> },
        ]}
      />
    </>
  );
}

function Reach(props: { readonly ui: Ui; readonly details: Readonly<Record<string, string>> }): JSX.Element {
  const { t } = props.ui;
  const { phone, fax, email, web, address } = props.details;
  const lines = [
    ...(email === undefined ? [] : [<a href={`mailto:${email}`}>{email}</a>]),
    ...(phone === undefined ? [] : [`${t(texts.phone)} ${phone}`]),
    ...(fax === undefined ? [] : [`${t(texts.fax)} ${fax}`]),
    ...(web === undefined ? [] : [web]),
    ...(address === undefined ? [] : [address]),
  ];
  return (
    <>
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </>
  );
}
