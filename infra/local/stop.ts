import { rm } from 'node:fs/promises';
import { runCommand } from './local-cloud-error.ts';
import { layout, localDir } from './paths.ts';
import { endRunning, runningNow } from './running.ts';

/** `npm stop` keeps the state, `npm run reset` (with `--reset`) throws it away. */
await runCommand(async () => {
  const files = layout(localDir);
  const reset = process.argv.includes('--reset');
  const running = Object.keys(runningNow(files)).length > 0;
  const saved = await endRunning(files);
  await rm(files.endpoints, { force: true });
  if (reset) {
    await rm(files.state, { recursive: true, force: true });
    console.log('Stopped, and everything that was entered is gone. npm start begins anew.');
  } else if (!running) {
    console.log('Nothing was running.');
  } else if (saved) {
    console.log('Stopped. The state is kept: npm start continues where it was.');
  } else {
    console.error(
      'Stopped by force: the local cloud did not end by itself, so what was entered since the start is lost.',
    );
    process.exitCode = 1;
  }
});
