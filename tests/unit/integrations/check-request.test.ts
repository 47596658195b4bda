import { expect, test } from 'vitest';
import { checkRequest } from '../../../src/integrations/annotate/check-request.ts';

const HEADERS = {
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'x-annotate-token': 'secret',
};

function statusOf(headers: object, method = 'POST', remoteAddress = '127.0.0.1') {
  const request = { method, headers: { ...HEADERS, ...headers }, socket: { remoteAddress } };
  return checkRequest(request, 'secret')?.status;
}

test('a page of this server on this machine gets through', () => {
  expect(statusOf({})).toBeUndefined();
  expect(statusOf({ host: '[::1]:1', origin: 'http://[::1]:1' }, 'POST', '::1')).toBeUndefined();
});

test.each([
  [403, { origin: 'https://evil.example' }],
  [403, { origin: undefined }],
  [403, { origin: 'null' }],
  [403, { origin: 'http://localhost:9999' }],
  [403, { 'sec-fetch-site': 'cross-site' }],
  [403, { 'sec-fetch-site': 'same-site' }],
  [403, { host: 'evil.example', origin: 'http://evil.example' }],
  [403, { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }],
  [403, { 'x-annotate-token': 'secreT' }],
  [403, { 'x-annotate-token': undefined }],
  [415, { 'content-type': 'text/plain' }],
  [415, { 'content-type': undefined }],
])('%i for %j', (status, headers) => {
  expect(statusOf(headers)).toBe(status);
});

test('another machine and another method are refused', () => {
  expect(statusOf({}, 'POST', '192.168.1.7')).toBe(403);
  expect(statusOf({}, 'GET')).toBe(405);
});
