import { unusableAnswer } from './failures.ts';

/**
 * Where a file is uploaded to: the release's `upload_url` (RFC 6570, `https://…/assets{?name,label}`) with the name in it. The
 * token goes there, so it has to be GitHub: the API's own host, or `uploads.` instead of `api.` (GitHub.com and GHE.com; GitHub
 * Enterprise Server has `/api/uploads` on the API's host).
 * @throws ReleaseError when it is somewhere else
 */
export function uploadUrl(
  template: string,
  { apiUrl, what, name }: { readonly apiUrl: URL; readonly what: string; readonly name: string },
): URL {
  const text = template.replace(/\{[^{}]*\}$/, '');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const hosts = [apiUrl.host, apiUrl.host.replace(/^api\./, 'uploads.')];
  const isGitHub = url?.protocol === apiUrl.protocol && hosts.includes(url.host) && url.username + url.password === '';
  if (url === undefined || !isGitHub) throw unusableAnswer(apiUrl.host, what, template);
  url.search = new URLSearchParams({ name }).toString();
  return url;
}
