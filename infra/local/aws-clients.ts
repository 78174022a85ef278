/** Settings of an SDK client that talks to the local cloud, and never to anything else. */
export function clientSettings({ awsEndpoint, region }: { awsEndpoint: string; region: string }) {
  return {
    endpoint: awsEndpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
}
