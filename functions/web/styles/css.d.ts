declare module '*.css' {
  const text: string;
  // eslint-disable-next-line import-x/no-default-export -- this is what the bundler gives
  export default text;
}
