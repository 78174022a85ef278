import {
  documentSchema,
  documentVersionSchema,
  type DocumentVersion,
  type LibraryDocument,
} from '../../schemas/directory/document.ts';
import { VersionConflict } from '../domain/errors.ts';
import { versionBefore } from './conditions.ts';
import { documentKey, documentPk, documentsKindKey, documentVersionKey } from './keys/documents.ts';
import { listKey } from './keys/key.ts';
import { getItem, parseItem, partitionQuery, queryAll, queryPage, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Documents of the library. */

export async function getDocument(tables: Tables, id: string): Promise<LibraryDocument | undefined> {
  const item = await getItem(tables.client, tables.directory, documentKey(id));
  return item === undefined ? undefined : parseItem(documentSchema, item);
}

/** Documents by kind and title: the first so many. */
export async function listDocuments(tables: Tables, limit: number): Promise<LibraryDocument[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    IndexName: 'by-kind',
    KeyConditionExpression: 'kindKey = :kind',
    ExpressionAttributeValues: { ':kind': documentsKindKey },
    Limit: limit,
  });
  return items.map((item) => parseItem(documentSchema, item));
}

export async function getDocumentVersion(
  tables: Tables,
  id: string,
  no: number,
): Promise<DocumentVersion | undefined> {
  const item = await getItem(tables.client, tables.directory, documentVersionKey(id, no));
  return item === undefined ? undefined : parseItem(documentVersionSchema, item);
}

/** All versions, newest first: MAMPU publishes each by hand. */
export async function listDocumentVersions(tables: Tables, id: string): Promise<DocumentVersion[]> {
  const items = await queryAll(tables.client, partitionQuery(tables.directory, documentPk(id)));
  return items
    .filter(({ sk }) => String(sk).startsWith('VERSION#'))
    .map((item) => parseItem(documentVersionSchema, item))
    .toReversed();
}

/** Writes a document whose stored version is the one before. @throws VersionConflict in the transaction */
export function documentOperation({ directory }: Tables, document: LibraryDocument): Operation {
  const { id, kind, title } = document;
  return {
    write: {
      Put: {
        TableName: directory,
        Item: {
          ...documentKey(id),
          kindKey: documentsKindKey,
          listKey: listKey(`${kind}#${title.ms}`, id),
          ...document,
        },
        ...versionBefore(document),
      },
    },
    otherwise: () => new VersionConflict('The document changed meanwhile'),
  };
}

/** A version of a document: written once. */
export function documentVersionOperation({ directory }: Tables, version: DocumentVersion): Operation {
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...documentVersionKey(version.documentId, version.no), ...version },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    otherwise: () => new VersionConflict('The document changed meanwhile'),
  };
}
