import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStageSettings, stageSettings } from '../../infra/stage-settings.ts';

const files = readdirSync(new URL('../../infra/stages/', import.meta.url));

describe('stage settings', () => {
  it.each(files)('%s is complete and valid', (file) => {
    expect(stageSettings(file.replace('.json', '')).stage).toBe(file.replace('.json', ''));
  });

  it('take single values of a run over those of the file', () => {
    expect(stageSettings('local', { publicUrl: 'http://localhost:9999' }).publicUrl).toBe(
      'http://localhost:9999',
    );
  });

  it.each([
    ['an unknown setting', { colour: 'blue' }],
    ['an address with a slash at the end', { publicUrl: 'https://portal.example/' }],
    ['a sender that is no address', { sender: 'GovUC' }],
    ['a retention that CloudWatch does not have', { logRetentionDays: 8 }],
    [
      'an access code that lives for ever',
      { limits: { ...stageSettings('local').limits, accessCodeDays: 3650 } },
    ],
    [
      'an access code that one wrong key voids',
      { limits: { ...stageSettings('local').limits, accessCodeAttempts: 1 } },
    ],
    ['a deletion that cannot be undone', { limits: { ...stageSettings('local').limits, restoreDays: 0 } }],
    ['more rows than a bulk request takes', { limits: { ...stageSettings('local').limits, bulkRows: 5001 } }],
    ['days that are counted in no known way', { booking: { days: 'some', holidays: [] } }],
    ['a public holiday that does not exist', { booking: { days: 'working', holidays: ['2027-02-30'] } }],
    ['a desk that is told in no known way', { deskNotices: 'nobody' }],
    ['a notice that may not be switched off', { noticesOff: ['N-01'] }],
  ])('refuse %s', (_, wrong) => {
    expect(() => parseStageSettings({ ...stageSettings('local'), ...wrong })).toThrow();
  });
});
