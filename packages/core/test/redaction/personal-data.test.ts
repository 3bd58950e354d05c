import { describe, expect, test } from '@jest/globals';
import { findSecrets, redactionRules, redactText } from '../../src/redaction/index.js';

const kindsIn = (text: string): string[] => [...new Set(findSecrets(text, redactionRules).map(({ rule }) => rule))];

describe('personal data', () => {
  test.each([
    ['e-mail', 'Author: jane.doe@acme-works.de', 'jane.doe@acme-works.de'],
    ['ipv4', '{"ClientIp":"10.20.30.40"}', '10.20.30.40'],
    ['ipv4', 'host=192.168.1.17 up', '192.168.1.17'],
    ['ipv4', 'connected to 172.16.4.9', '172.16.4.9'],
    ['ipv4', 'http://10.1.2.3/x', '10.1.2.3'],
    ['ipv4', 'listening on 10.1.2.3', '10.1.2.3'],
    ['ipv4-endpoint', '10.1.2.3:8080', '10.1.2.3'],
    ['ipv4-endpoint', 'route 10.1.0.0/16', '10.1.0.0'],
    ['ipv6', 'addr fe80::1ff:fe23:4567:890a', 'fe80::1ff:fe23:4567:890a'],
    ['ipv6', '"2a02:8109:9a40:1::5"', '2a02:8109:9a40:1::5'],
    ['mac', 'eth0 3c:22:fb:1a:2b:3c', '3c:22:fb:1a:2b:3c'],
    ['mac', '3C-22-FB-1A-2B-3C', '3C-22-FB-1A-2B-3C'],
    ['user-path', '/home/jdoe/work/run.log', 'jdoe'],
    ['user-path', '/Users/jane.doe/run', 'jane.doe'],
    ['user-path', String.raw`C:\Users\jdoe\run`, 'jdoe'],
    ['user-path', String.raw`{"p":"C:\\Users\\jdoe\\run"}`, 'jdoe'],
    ['user-path', String.raw`{"p":"C:\\\\Users\\\\jdoe\\\\run"}`, 'jdoe'],
    ['user-path', String.raw`c:\users\jdoe\run`, 'jdoe'],
  ])('%s: %s', (kind, text, value) => {
    expect(kindsIn(text)).toEqual([kind]);
    expect(redactText(text, redactionRules).text).toBe(text.replace(value, `[masked:${kind}]`));
  });

  test.each([
    ['a version of four numbers', 'PublicKeyToken=b77a5c561934e089, Version=4.0.0.0'],
    ['a file version', 'FileVersion 10.0.19041.1, assembly 1.2.3.4'],
    ['a version after a name', 'shipworthy 10.20.30.40 released'],
    ['addresses of documentation', 'host 192.0.2.7, host=198.51.100.1, ip: 203.0.113.250, http://127.0.0.1:8080, 0.0.0.0:80, 2001:db8::1, [::1]:80'],
    ['five numbers', 'host 1.2.3.4.5'],
    ['no octets', 'host 300.1.2.3'],
    ['addresses of nobody', 'a@example.com, b@sub.example.org, c@host.test, d@x.invalid, noreply@github.com, 1+octocat@users.noreply.github.com, dependabot[bot]@users.noreply.github.com'],
    ['a package at a version', 'npm i left-pad@1.3.0 @scope/name@2.0.0'],
    ['a GUID', '6f9619ff-8b86-d011-b42d-00c04fc964ff'],
    ['a time', '12:34:56 2026-11-21T07:36:01Z 00:00:00:00'],
    ['scopes of C++ and Rust', 'std::chrono::seconds abc::def::fed dead::beef'],
    ['hashes', 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['a fingerprint of a key', 'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48'],
    ['hardware addresses of nobody', '00:00:00:00:00:00 ff:ff:ff:ff:ff:ff 00:00:5e:00:53:af'],
    ['accounts of machines', String.raw`/home/runner/work /Users/runner/x C:\Users\runneradmin\x /home/ubuntu C:\Users\Public\x /home/$USER/x /home/<name>/x`],
    ['a path that only sounds like one', '/opt/home/x /var/Users.txt docs/home/page'],
    ['public key tokens and serial numbers', 'PublicKeyToken=31bf3856ad364e35 serial 00-1A-2B'],
  ])('%s is none', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});
