/** Something the person at the keyboard can mend: printed as one sentence, without a stack. */
export class LocalCloudError extends Error {
  override readonly name = 'LocalCloudError';
}

/** Runs a command and turns what it throws into an exit code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof LocalCloudError) console.error(error.message);
    else console.error(error);
  }
}
