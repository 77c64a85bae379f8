import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  SMTP_URL: 'smtp://mail.example:587',
  CAIRN_URL: 'https://cairn.example',
};

describe('the configuration', () => {
  it('needs nothing in development', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      production: false,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      smtp: null,
      date: null,
    });
    expect(config.dataFolder).toMatch(/\/\.cairn$/);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('names everything that production lacks, not the first thing', () =>
    expect(() => readConfig({ NODE_ENV: 'production', PORT: 'http' })).toThrow(
      /PORT must be.+SMTP_URL is needed.+CAIRN_URL is needed/,
    ));

  it('travels in time in development, and never in production', () => {
    expect(readConfig({ CAIRN_DATE: '2026-11-22' }).date).toBe('2026-11-22');
    expect(readConfig(PRODUCTION).date).toBeNull();
    expect(() => readConfig({ ...PRODUCTION, CAIRN_DATE: '2026-11-22' })).toThrow('CAIRN_DATE is refused');
  });

  it.each([
    ['PORT', '70000', 'PORT must be a whole number up to 65535'],
    ['CAIRN_DATE', '22/11/2026', 'CAIRN_DATE must be a day'],
    ['DATABASE_URL', 'localhost', 'DATABASE_URL must be an address'],
    ['DATABASE_OWNER_URL', 'owner', 'DATABASE_OWNER_URL must be an address'],
  ])('refuses %s=%s', (name, value, words) => expect(() => readConfig({ [name]: value })).toThrow(words));

  it('gives mail a sender, and an address without a slash at its end', () => {
    const config = readConfig({ ...PRODUCTION, CAIRN_URL: 'https://cairn.example/' });
    expect(config.smtp).toEqual({ url: 'smtp://mail.example:587', from: 'Cairn <cairn@localhost>' });
    expect(config.publicUrl).toBe('https://cairn.example');
  });
});
