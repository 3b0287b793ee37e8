import { describe, expect, it } from 'vitest';
import { targetFromUrl, withDatabase } from './target.ts';

const ownerUrl = 'postgres://owner:secret@db.example:6432/samsteg';

describe('targetFromUrl', () => {
  it('reads the owner and derives the login of the program', () => {
    const { owner, app } = targetFromUrl(ownerUrl);
    expect(owner).toMatchObject({ host: 'db.example', port: 6432, user: 'owner', password: 'secret', database: 'samsteg' });
    expect(app).toMatchObject({ host: 'db.example', port: 6432, user: 'samsteg_app', database: 'samsteg' });
  });

  it('derives the same password for the same owner password, and another for another', () => {
    const password = (url: string): unknown => targetFromUrl(url).app.password;
    expect(password(ownerUrl)).toMatch(/^[0-9a-f]{64}$/);
    expect(password(ownerUrl)).toBe(password(ownerUrl));
    expect(password(ownerUrl)).not.toBe(password(ownerUrl.replace('secret', 'other')));
  });

  it('takes the login that is given', () => {
    expect(targetFromUrl(ownerUrl, 'postgres://app:own@db.example/samsteg').app).toMatchObject({ user: 'app', password: 'own' });
  });

  it.each(['mysql://a:b@c/d', 'postgres://owner:secret@db.example:port/samsteg', 'postgres://owner:secret@db.example', 'nonsense'])(
    'refuses %s without repeating it',
    (url) => {
      expect(() => targetFromUrl(url)).toThrow('DATABASE_URL must look like postgres://user:password@host:5432/database');
    },
  );

  it('asks for a second login when there is no password to derive from', () => {
    expect(() => targetFromUrl('postgres://owner@db.example/samsteg')).toThrow('set DATABASE_APP_URL as well');
  });
});

describe('withDatabase', () => {
  it('keeps the logins', () => {
    const target = withDatabase(targetFromUrl(ownerUrl), 'other');
    expect(target.owner).toMatchObject({ user: 'owner', database: 'other' });
    expect(target.app).toMatchObject({ user: 'samsteg_app', database: 'other' });
  });
});
