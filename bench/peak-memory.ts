import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The most memory that the processes of functions have held, as the kernel remembers it. Elsewhere than on Linux: none. */
export class PeakMemory {
  private readonly peaks = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private readonly functions: readonly string[];

  constructor(functions: readonly string[]) {
    this.functions = functions;
  }

  look(): void {
    if (!existsSync('/proc/self/status')) return;
    const found = new Map<string, number>();
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
      const name = this.functionOf(pid);
      if (name === undefined) continue;
      found.set(name, (found.get(name) ?? 0) + 1);
      this.peaks.set(name, Math.max(this.peaks.get(name) ?? 0, peakOf(pid)));
    }
    for (const [name, count] of found) this.counts.set(name, Math.max(this.counts.get(name) ?? 0, count));
  }

  /** Most processes of a function at once. */
  most(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  peakMegabytes(name: string): number {
    return (this.peaks.get(name) ?? 0) / 1024;
  }

  private functionOf(pid: string): string | undefined {
    const environment = read(`/proc/${pid}/environ`);
    return this.functions.find((name) =>
      environment.includes(`AWS_LAMBDA_FUNCTION_NAME=govuc-local-${name}\0`),
    );
  }
}

/** Kilobytes. */
function peakOf(pid: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** Processes come and go, and some are nobody's business. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
