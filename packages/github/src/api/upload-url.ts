import { ShipworthyError } from '@shipworthy/contract/errors';

export interface UploadFacts {
  readonly apiUrl: string;
  readonly name: string;
}

/**
 * Where an asset is uploaded to, from what GitHub says of the release (a template: `…/assets{?name,label}`). On GitHub that is the host
 * `uploads.` beside `api.`, on a GitHub Enterprise Server the host of the API itself; to any other the token does not go.
 * @throws ShipworthyError `github/unavailable`
 */
export function toUploadUrl(template: string, { apiUrl, name }: UploadFacts): string {
  const url = toUrl(template.replace(/\{[^{}]*\}$/, ''));
  const api = new URL(apiUrl);
  const hosts = [api.host, api.host.replace(/^api\./, 'uploads.')];
  if (url === null || url.protocol !== api.protocol || !hosts.includes(url.host) || url.username !== '' || url.password !== '') {
    throw new ShipworthyError('github/unavailable', 'The release names a place for uploads that is not one of this GitHub, so nothing was sent there.', { hint: 'Find out what answers instead of GitHub: a proxy, or another GITHUB_API_URL.' });
  }
  url.searchParams.set('name', name);
  return url.href;
}

function toUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
