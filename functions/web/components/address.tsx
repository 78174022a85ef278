import type { JSX } from 'preact';

/** An e-mail address, which may break before its domain and nowhere else as long as there is room. */
export function Address({ address }: { readonly address: string }): JSX.Element {
  const at = address.lastIndexOf('@');
  return (
    <>
      {at === -1 ? address : address.slice(0, at)}
      <wbr />
      {at === -1 ? '' : address.slice(at)}
    </>
  );
}
