import {
  documentKinds,
  type DocumentVersion,
  type LibraryDocument,
} from '../../schemas/directory/document.ts';
import { documentFields, fileName, versionErrors, type GivenFile } from '../domain/document.ts';
import { Forbidden, InvalidInput, NotFound, VersionConflict } from '../domain/errors.ts';
import { parseFields, plainContext } from '../domain/form.ts';
import { may } from '../domain/permissions.ts';
import { auditOperation } from '../store/audit-store.ts';
import {
  documentOperation,
  documentVersionOperation,
  getDocument,
  getDocumentVersion,
  listDocuments,
  listDocumentVersions,
} from '../store/document-store.ts';
import { transact } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import { auditEntry } from './officers-access.ts';
import { auditRows, type AuditRow } from './officers.ts';
import type { Caller } from './types.ts';

/** Documents that MAMPU publishes and everybody with a session reads (PORTAL-REFERENCE, REQ-CIR-45). */

export interface DocumentFiles {
  get(key: string): Promise<Uint8Array>;
}
export interface DocumentWriter {
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** Our figure: the library is one page. */
const mostDocuments = 500;

/** What is published, by kind and title; whoever keeps the library also sees what was withdrawn. */
export async function findDocuments(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
): Promise<readonly LibraryDocument[]> {
  const all = await listDocuments(tables, mostDocuments);
  const keeps = may(person, 'library.manage', {});
  return all.filter(({ state }) => keeps || state === 'PUBLISHED');
}

export interface DocumentView {
  readonly document: LibraryDocument;
  /** Newest first. */
  readonly versions: readonly DocumentVersion[];
  readonly history: readonly AuditRow[];
}

/** @throws NotFound, also for one that was withdrawn, unless the caller keeps the library */
export async function readDocument(
  deps: Pick<Basics, 'tables'>,
  caller: Caller,
  id: string,
): Promise<DocumentView> {
  const document = await visible(deps, caller, id);
  const [versions, history] = await Promise.all([
    listDocumentVersions(deps.tables, id),
    auditRows(deps, { kind: 'DOCUMENT', id }),
  ]);
  return { document, versions, history };
}

async function visible(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  id: string,
): Promise<LibraryDocument> {
  const document = await getDocument(tables, id);
  if (document === undefined || (document.state === 'WITHDRAWN' && !may(person, 'library.manage', {})))
    throw new NotFound('No such document');
  return document;
}

/** The file of a version. @throws NotFound, also for one that is an address */
export async function readDocumentFile(
  deps: Pick<Basics, 'tables'> & { readonly files: DocumentFiles },
  caller: Caller,
  { id, no }: { readonly id: string; readonly no: string },
): Promise<GivenFile> {
  await visible(deps, caller, id);
  const version = /^[1-9]\d{0,3}$/u.test(no)
    ? await getDocumentVersion(deps.tables, id, Number(no))
    : undefined;
  if (version?.file === undefined) throw new NotFound('No such file');
  return { name: version.file.name, bytes: await deps.files.get(version.file.key) };
}

export type PublishDeps = Basics & { readonly files: DocumentWriter };

export interface PublishInput {
  /** The document that gets a new version; absent for a new one. */
  readonly id?: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly file?: GivenFile | undefined;
  /** Version of the document that the caller saw. */
  readonly ifVersion: number;
}

/**
 * Publishes a document, or a new version of one; a withdrawn one comes back with it.
 * @throws Forbidden, NotFound, InvalidInput, VersionConflict
 */
export async function publishDocument(
  deps: PublishDeps,
  caller: Caller,
  { id, given, file, ifVersion }: PublishInput,
): Promise<LibraryDocument> {
  assertKeeps(caller);
  const before = id === undefined ? undefined : await visible(deps, caller, id);
  if (before !== undefined && before.version !== ifVersion)
    throw new VersionConflict('The document changed meanwhile');
  const { values } = parseFields(documentFields(before === undefined), given, plainContext);
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const address = text('address') === '' ? undefined : text('address');
  const errors = versionErrors(address, file);
  if (errors.length > 0) throw new InvalidInput(errors);
  const { tables, clock, random } = deps;
  const at = clock.now();
  const documentId = before?.id ?? random.id('doc');
  const newest: DocumentVersion = {
    ...{ documentId, no: (before?.newest.no ?? 0) + 1, label: text('label'), at, by: caller.person.name },
    ...(address === undefined ? {} : { address }),
    ...(file === undefined ? {} : { file: await keep(deps, documentId, file) }),
  };
  const kind = documentKinds.find((each) => each === text('kind')) ?? 'GUIDE';
  const after: LibraryDocument = {
    ...(before ?? {
      ...{ id: documentId, title: { ms: text('titleMs'), en: text('titleEn') }, kind },
      createdAt: at,
    }),
    ...{ state: 'PUBLISHED', newest, updatedAt: at, version: (before?.version ?? 0) + 1 },
  };
  await transact(tables, [
    documentOperation(tables, after),
    documentVersionOperation(tables, newest),
    auditOperation(
      tables,
      { kind: 'DOCUMENT', id: documentId, version: after.version },
      auditEntry(at, before === undefined ? 'created' : 'changed', caller, {
        before: before === undefined ? {} : { label: before.newest.label },
        after: { label: newest.label },
      }),
    ),
  ]);
  return after;
}

/** The file comes first: a document never names one that is not there. */
async function keep({ files, random }: PublishDeps, documentId: string, { name, bytes }: GivenFile) {
  const key = `library/${documentId}/${random.id('file')}.pdf`;
  await files.put(key, bytes);
  return { key, name: fileName(name), size: bytes.length };
}

/**
 * Takes a document out of the library; its versions stay on record. The same again changes nothing.
 * @throws Forbidden, NotFound, VersionConflict
 */
export async function withdrawDocument(
  deps: Basics,
  caller: Caller,
  { id, ifVersion }: { readonly id: string; readonly ifVersion: number },
): Promise<void> {
  assertKeeps(caller);
  const before = await visible(deps, caller, id);
  if (before.state === 'WITHDRAWN') return;
  if (before.version !== ifVersion) throw new VersionConflict('The document changed meanwhile');
  const { tables, clock } = deps;
  const at = clock.now();
  const after: LibraryDocument = {
    ...before,
    state: 'WITHDRAWN',
    updatedAt: at,
    version: before.version + 1,
  };
  await transact(tables, [
    documentOperation(tables, after),
    auditOperation(
      tables,
      { kind: 'DOCUMENT', id, version: after.version },
      auditEntry(at, 'ended', caller, { before: { label: before.newest.label }, after: {} }),
    ),
  ]);
}

function assertKeeps({ person }: Caller): void {
  if (!may(person, 'library.manage', {})) throw new Forbidden('library-manage', 'May not keep the library');
}
