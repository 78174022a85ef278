import type { JSX } from 'preact';
import type { ShownValues } from '../../domain/shown-values.ts';
import { CSRF_FIELD } from '../csrf.ts';
import type { Ui } from '../ui.ts';
import { inputName } from './field-controls.tsx';

/** What a form was filled in with, carried over a check or confirm page. */
export function HiddenValues(props: {
  readonly values: ShownValues;
  readonly sealed?: Readonly<Record<string, string>>;
  readonly prefix?: string;
}): JSX.Element {
  const { values, sealed = {}, prefix = 'f' } = props;
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        typeof value === 'object' ? null : (
          <input key={name} type="hidden" name={inputName(name, prefix)} value={String(value)} />
        ),
      )}
      {Object.entries(sealed).map(([name, value]) => (
        <input key={name} type="hidden" name={inputName(name, `sealed-${prefix}`)} value={value} />
      ))}
    </>
  );
}

/** The session's token against forged forms, and the nonce that makes a double click one submission. */
export function FormGuard({ ui, nonce }: { readonly ui: Ui; readonly nonce?: string }): JSX.Element {
  return (
    <>
      {ui.csrf === undefined ? null : <input type="hidden" name={CSRF_FIELD} value={ui.csrf} />}
      {nonce === undefined ? null : <input type="hidden" name="nonce" value={nonce} />}
    </>
  );
}
