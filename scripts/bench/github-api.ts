import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** GitHub's API, as far as actions ask it about a repository and a commit. */
export interface GitHubApi {
  /** For GITHUB_API_URL. */
  readonly url: string;
  stop(): void;
}

/**
 * Answers on loopback `GET /repos/{owner}/{repo}` and `GET /repos/{owner}/{repo}/commits/{ref}` (GitHub Docs, "REST API
 * endpoints for repositories" and "… for commits"), everything else with 404. It is as far away as nothing ever is on GitHub, in
 * favour of those who ask it.
 * @param repository `owner/name`
 */
export async function startGitHubApi(repository: string): Promise<GitHubApi> {
  const [owner = '', name = ''] = repository.split('/');
  const page = `https://github.com/${repository}`;
  const answers: readonly (readonly [path: RegExp, body: object])[] = [
    [
      new RegExp(`^/repos/${repository}$`),
      {
        name,
        full_name: repository,
        private: false,
        owner: { login: owner, type: 'Organization' },
        html_url: page,
        clone_url: `${page}.git`,
        description: 'Has news',
        default_branch: 'main',
        license: { key: 'apache-2.0', spdx_id: 'Apache-2.0' },
      },
    ],
    [new RegExp(`^/repos/${repository}/commits/[^/]+$`), { commit: { committer: { date: '2026-01-02T03:04:05Z' } } }],
  ];
  const server = createServer((request, response) => {
    const body = answers.find(([path]) => request.method === 'GET' && path.test(request.url ?? ''))?.[1];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body ?? { message: 'Not Found' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
