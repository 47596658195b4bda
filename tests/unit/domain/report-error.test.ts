import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { toIssueReport, toMailReport } from '../../../src/domain/report-error.ts';

const HOSTILE = {
  subject: 'Error in a\r\nBcc: everybody@example.org & more?',
  lines: ['Words: “50% & more #1 = {x}”', 'two\nlines', '', 'a\u0000b\tc', 'половина \ud800'],
};

/** Takes a mailto address apart by hand, as RFC 6068 describes it. */
function readMail(address: string): { to: string; fields: Record<string, string> } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/su.exec(address) ?? [];
  const fields = query.split('&').map((field) => field.split('='));
  return {
    to: decodeURIComponent(to),
    fields: Object.fromEntries(
      fields.map(([name = '', ...value]) => [name, decodeURIComponent(value.join('='))]),
    ),
  };
}

describe('a report by mail', () => {
  test('has one recipient, one subject line and the text, whatever stands in them', () => {
    const address = toMailReport('errors@example.org', HOSTILE);
    expect(readMail(address)).toEqual({
      to: 'errors@example.org',
      fields: {
        subject: 'Error in a Bcc: everybody@example.org & more?',
        body: 'Words: “50% & more #1 = {x}”\r\ntwo\r\nlines\r\n\r\nab\tc\r\nполовина \ufffd',
      },
    });
  });

  test('writes line breaks as %0D%0A and spaces as %20', () => {
    const address = toMailReport('errors@example.org', { subject: 'a b', lines: ['c', 'd+e'] });
    expect(address).toBe('mailto:errors@example.org?subject=a%20b&body=c%0D%0Ad%2Be');
  });

  test('escapes an address that would begin the fields early', () => {
    expect(toMailReport('a?b&c@example.org', { subject: 's', lines: [] })).toBe(
      'mailto:a%3Fb%26c@example.org?subject=s&body=',
    );
  });

  propertyTest.prop([fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' }))])(
    'is always one address of printable characters, with two fields',
    (subject, lines) => {
      const address = toMailReport('errors@example.org', { subject, lines });
      expect(address).toMatch(/^[!-~]+$/u);
      expect(Object.keys(readMail(address).fields)).toEqual(['subject', 'body']);
      expect(readMail(address).fields['subject']).not.toMatch(/[\r\n]/u);
    },
  );
});

test('a report to an issue tracker keeps what its address asks for', () => {
  const address = new URL(
    toIssueReport('https://tracker.example/issues/new?labels=error#form', HOSTILE),
  );
  expect(address.origin + address.pathname + address.hash).toBe(
    'https://tracker.example/issues/new#form',
  );
  expect(Object.fromEntries(address.searchParams)).toEqual({
    labels: 'error',
    title: 'Error in a Bcc: everybody@example.org & more?',
    body: 'Words: “50% & more #1 = {x}”\ntwo\nlines\n\nab\tc\nполовина \ufffd',
  });
});
