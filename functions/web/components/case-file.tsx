import type { ComponentChildren, JSX } from 'preact';
import { caseFileTypes, readFileValue } from '../../domain/case-file.ts';
import { fileSize } from '../../domain/format.ts';
import type { ShownValue } from '../../domain/shown-values.ts';
import { commonTexts as texts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';

/** A file to choose. One that was chosen before goes along by its id, until another one takes its place. */
export function FileControl(props: {
  readonly ui: Ui;
  readonly id: string;
  /** Of the hidden input with the id. */
  readonly name: string;
  /** Of the file. */
  readonly fileName: string;
  readonly value: ShownValue | undefined;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}): JSX.Element {
  const { ui, id, name, fileName, value, describedBy, invalid } = props;
  const text = typeof value === 'string' ? value : '';
  const chosen = readFileValue(text);
  return (
    <>
      {chosen === undefined ? null : (
        <>
          <input type="hidden" name={name} value={text} />
          <span class="hint">
            {ui.t(texts.chosenFile)}: <strong>{chosen.name}</strong> ({fileSize(chosen.size)}).{' '}
            {ui.t(texts.otherFile)}
          </span>
        </>
      )}
      <input
        type="file"
        id={id}
        name={fileName}
        accept={caseFileTypes.join(',')}
        aria-describedby={describedBy}
        {...(invalid ? { 'aria-invalid': 'true' as const } : {})}
      />
    </>
  );
}

/** Name and size; a link where the page has the case's files. */
export function FileName(props: {
  readonly ui: Ui;
  readonly field: string;
  readonly value: string;
}): ComponentChildren {
  const { ui, field, value } = props;
  const file = readFileValue(value);
  if (file === undefined) return value;
  const text = `${file.name} (${fileSize(file.size)})`;
  if (ui.filesAt === undefined) return text;
  const query = new URLSearchParams({ id: file.id });
  return <a href={`${ui.filesAt}/${encodeURIComponent(field)}?${query.toString()}`}>{text}</a>;
}
