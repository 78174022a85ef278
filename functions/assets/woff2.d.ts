declare module '*.woff2' {
  const bytes: Uint8Array;
  // eslint-disable-next-line import-x/no-default-export -- this is what the bundler gives
  export default bytes;
}
